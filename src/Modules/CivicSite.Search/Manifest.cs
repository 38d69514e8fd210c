using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Search",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Search over the public content of the site. Other modules say what of theirs is found.",
    Category = "Search",
    Dependencies = ["OrchardCore.Contents"])]
