using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Personal data",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Finds, exports and erases what the modules keep of one person.",
    Category = "Security")]
