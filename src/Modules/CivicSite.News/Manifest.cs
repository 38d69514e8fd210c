using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "News",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "News of the press office and publications about the municipality.",
    Category = "Content")]
