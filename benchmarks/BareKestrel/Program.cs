// The least that a server can do for a page: fetches it once from the site, then answers the same path with the same bytes
// and headers. Arguments: --source URL [--cookie VALUE] [--accept-encoding VALUE] --urls URL
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();

var source = new Uri(app.Configuration["source"] ?? throw new InvalidOperationException("--source is missing."));
using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
using var request = new HttpRequestMessage(HttpMethod.Get, source);
foreach (var (header, setting) in new[] { ("Cookie", "cookie"), ("Accept-Encoding", "accept-encoding") })
{
    if (app.Configuration[setting] is { Length: > 0 } value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
    }
}

using var answer = await http.SendAsync(request);
answer.EnsureSuccessStatusCode();
var body = await answer.Content.ReadAsByteArrayAsync();
string[] own = ["Date", "Transfer-Encoding", "Connection", "Content-Length"];
var headers = answer.Headers.Concat(answer.Content.Headers)
    .Where(header => !own.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
    .Select(header => KeyValuePair.Create(header.Key, new Microsoft.Extensions.Primitives.StringValues([.. header.Value])))
    .ToArray();

app.Run(context =>
{
    if (!context.Request.Path.Equals(source.AbsolutePath, StringComparison.Ordinal))
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    foreach (var (name, value) in headers)
    {
        context.Response.Headers[name] = value;
    }

    context.Response.ContentLength = body.Length;
    return context.Response.Body.WriteAsync(body).AsTask();
});

await app.RunAsync();
