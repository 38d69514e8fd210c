using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Events",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Events with a calendar: forums, meetings with agenda and decisions, readings, series; calendar files.",
    Category = "Content",
    Dependencies = ["CivicSite.Mailing", "CivicSite.Maps", "CivicSite.News"])]
