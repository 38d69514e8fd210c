using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "TOS",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Territorial public self-government: profiles with borders, projects, contests with a jury, forums.",
    Category = "Content",
    Dependencies = ["CivicSite.News", "CivicSite.Maps"])]
