var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOrchardCms();

var app = builder.Build();

app.UseOrchardCore();

await app.RunAsync();

/// <summary>The host, public so that tests can start it.</summary>
public partial class Program;
