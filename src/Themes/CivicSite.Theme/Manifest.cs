using OrchardCore.DisplayManagement.Manifest;

[assembly: Theme(
    Name = "CivicSite",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "The public face of the municipality: mountains, river, clear type.",
    Dependencies = ["CivicSite.Accessibility"])]
