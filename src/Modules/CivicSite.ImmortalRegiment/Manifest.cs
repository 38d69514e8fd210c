using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Immortal Regiment",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "An archive of those who fought and worked in 1941–1945: facts with sources, lists, pages of people.",
    Category = "Content",
    Dependencies = ["CivicSite.Mailing", "CivicSite.Maps", "CivicSite.News"])]
