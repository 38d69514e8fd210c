using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Maps",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Maps with borders and points, with or without tiles of a map server.",
    Category = "Content",
    Dependencies = ["OrchardCore.Settings"])]
