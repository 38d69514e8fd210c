using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Accessibility",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "The version for visually impaired readers and the choice of language, kept in a cookie.",
    Category = "Theming")]
