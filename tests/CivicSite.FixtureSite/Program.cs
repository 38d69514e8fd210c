// A tiny site with known faults. The tests of the test harness run against it: each fault must be found.
using CivicSite.FixtureSite;

if (Environment.GetEnvironmentVariable("FIXTURE_EXIT_CODE") is { } exitCode)
{
    await Console.Error.WriteLineAsync("The fixture site was told to fail.");
    return int.Parse(exitCode, System.Globalization.CultureInfo.InvariantCulture);
}

if (args is ["import", var file])
{
    return File.Exists(file) ? 0 : 1;
}

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Information);
builder.Services.AddAntiforgery();
var app = builder.Build();

// The policy of the real site: the checks must work under it and must see what breaks it.
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'";
    return next(context);
});
app.MapGet("/health/ready", () => "ready");
app.MapFixturePages();
app.MapFixtureForms(app.Configuration["CivicSite:DataFolder"] ?? Path.GetTempPath());

await app.RunAsync();
return 0;
