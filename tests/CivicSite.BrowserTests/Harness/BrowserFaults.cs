using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>
/// Listens to a browser and remembers what no page may do: errors in the console, exceptions in scripts, and requests to the
/// site that fail, answer with a server error, or with a "not found" that the test did not ask for.
/// </summary>
internal sealed class BrowserFaults
{
    private readonly Lock _lock = new();
    private readonly List<(string Path, string Text)> _faults = [];
    private readonly HashSet<string> _expectedPaths = new(StringComparer.Ordinal);
    private readonly Uri _site;

    public BrowserFaults(IBrowserContext context, Uri site)
    {
        _site = site;
        context.Console += (_, message) => OnConsole(message);
        context.WebError += (_, error) => Add(new Uri(error.Page!.Url), $"exception in a script: {error.Error}");
        context.Response += (_, response) => OnResponse(response);
        context.RequestFailed += (_, request) => OnRequestFailed(request);
    }

    /// <summary>From now on an error status of <paramref name="path"/> is what the test wants to see.</summary>
    public void ExpectErrorStatus(string path)
    {
        lock (_lock)
        {
            _expectedPaths.Add(new Uri(_site, path).AbsolutePath);
        }
    }

    /// <summary>Everything found so far, except what was expected, and forgets it.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            string[] faults = [.. _faults.Where(fault => !_expectedPaths.Contains(fault.Path)).Select(fault => fault.Text)];
            _faults.Clear();
            return faults;
        }
    }

    // Chromium also writes a failed request to the console, with the request's address as its place.
    private void OnConsole(IConsoleMessage message)
    {
        if (string.Equals(message.Type, "error", StringComparison.Ordinal))
        {
            var place = message.Location.Split(':') is [.. var address, _, _] ? string.Join(':', address) : "";
            Add(Uri.TryCreate(place, UriKind.Absolute, out var url) ? url : _site, $"console: {message.Text} ({message.Location})");
        }
    }

    private void OnResponse(IResponse response)
    {
        var url = new Uri(response.Url);
        if (IsOurs(url) && (response.Status >= 500 || response.Status == 404))
        {
            Add(url, $"status {response.Status}: {response.Url}");
        }
    }

    // A page that is left before its files arrived aborts their requests: no fault of the site.
    private void OnRequestFailed(IRequest request)
    {
        var url = new Uri(request.Url);
        if (IsOurs(url) && request.Failure?.Contains("ERR_ABORTED", StringComparison.Ordinal) != true)
        {
            Add(url, $"failed request: {request.Url} {request.Failure}");
        }
    }

    private bool IsOurs(Uri url) => string.Equals(url.Authority, _site.Authority, StringComparison.OrdinalIgnoreCase);

    private void Add(Uri url, string text)
    {
        lock (_lock)
        {
            _faults.Add((url.AbsolutePath, text));
        }
    }
}
