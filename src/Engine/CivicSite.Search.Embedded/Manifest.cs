using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Search index in the database",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Keeps the search's index in the site's own database. It works while the feature CivicSite.Search is enabled.",
    Category = "Search",
    IsAlwaysEnabled = true,
    EnabledByDependencyOnly = true)]
