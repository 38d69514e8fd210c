using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Organizations",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Register of public associations and of the agreements of social partnership.",
    Category = "Content",
    Dependencies = ["CivicSite.Maps", "CivicSite.News", "OrchardCore.Email"])]
