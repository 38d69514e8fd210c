using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Search index of Lucene",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Keeps the search's index in files. It works while the feature CivicSite.Search is enabled.",
    Category = "Search",
    IsAlwaysEnabled = true)]
