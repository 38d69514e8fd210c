using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "Mailing",
    Author = "CivicSite",
    Version = "1.0.0",
    Description = "Keeps letters with what they tell of, and sends them when that is stored.",
    Category = "Messaging",
    Dependencies = ["OrchardCore.Email"])]
