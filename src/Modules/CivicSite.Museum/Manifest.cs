using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Museum",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Lessons of the museum, their dates, and the booking of them by classes.",
    Category = "Content",
    Dependencies = ["CivicSite.ImmortalRegiment", "CivicSite.Mailing"])]
