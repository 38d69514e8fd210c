using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace CivicSite.Testing;

/// <summary>A visitor of the site over plain HTTP: keeps cookies, does not follow redirects, understands forms.</summary>
public sealed class SiteSession : IDisposable
{
    /// <summary>The form field of the antiforgery token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient _http;
    private (bool IsSignedIn, string Token)? _token;

    public SiteSession(Uri url)
    {
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = url,
            Timeout = TimeSpan.FromSeconds(60),
        };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru-RU,ru;q=0.9");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>For requests that the methods here do not cover.</summary>
    public HttpClient Http => _http;

    /// <summary>The session's cookies as the value of a <c>Cookie</c> header.</summary>
    public string CookieHeader => Cookies.GetCookieHeader(_http.BaseAddress!);

    public async Task<SitePage> GetAsync(string path) => await SendAsync(new(HttpMethod.Get, path));

    /// <summary>Sends a request as it is and reads the answer.</summary>
    public async Task<SitePage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            var context = BrowsingContext.New(Configuration.Default);
            var html = string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.Ordinal)
                ? (IHtmlDocument)await context.OpenAsync(page => page.Content(body).Address(request.RequestUri!.ToString()))
                : null;
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new(request.RequestUri!, response.StatusCode, headers, body, html);
        }
    }

    /// <summary>Fills a form of a page in and submits it, with its hidden fields and so with its antiforgery token.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="values">Values by field name. A null leaves the field out.</param>
    /// <param name="selector">A CSS selector of the form, where the page has several.</param>
    public Task<SitePage> SubmitAsync(SitePage page, IReadOnlyDictionary<string, string?> values, string selector = "form[method=post i]")
    {
        var form = page.Find<IHtmlFormElement>(selector);
        var fields = FormFields.Of(form);
        foreach (var (name, value) in values)
        {
            fields.Set(name, value);
        }

        return SubmitAsync(page, form, fields);
    }

    /// <summary>Logs in through the login page. Returns what the site answered: a redirect on success.</summary>
    public async Task<SitePage> LoginAsync(string userName, string password)
    {
        var page = await GetAsync("Login");
        var form = page.Find<IHtmlFormElement>("form:has(input[type=password])");
        var fields = FormFields.Of(form);
        fields.Set(form.QuerySelector("input[type=text], input[type=email], input:not([type])")?.GetAttribute("name")
            ?? throw new SiteFaultException("The login form has no field for the user's name."), userName);
        fields.Set(form.QuerySelector("input[type=password]")!.GetAttribute("name")!, password);
        return await SubmitAsync(page, form, fields);
    }

    /// <summary>Logs in, which has to succeed.</summary>
    /// <exception cref="SiteFaultException">The site did not let the user in.</exception>
    public async Task SignInAsync(string userName, string password)
    {
        var answer = await LoginAsync(userName, password);
        if (answer.Status != HttpStatusCode.Redirect)
        {
            throw new SiteFaultException($"Login of {userName} answered {(int)answer.Status}.");
        }
    }

    /// <inheritdoc cref="SignInAsync"/>
    public Task LoginAsAdminAsync() => SignInAsync(SiteProcess.AdminUserName, SiteProcess.AdminPassword);

    /// <summary>Asks for a path as it stands, without the clean-up that a client would do.</summary>
    public Task<SitePage> RawAsync(string path, params (string Name, string Value)[] headers)
    {
        var url = new Uri(_http.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    /// <summary>Posts fields with an antiforgery token, whatever page would have the form.</summary>
    public async Task<SitePage> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var content = fields.Append((TokenField, await TokenAsync())).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(content) });
    }

    /// <summary>An antiforgery token for whoever this visitor is now.</summary>
    public async Task<string> TokenAsync()
    {
        var isSignedIn = Cookies.GetAllCookies().Any(cookie => cookie.Name == "civicsite_auth");
        if (_token is null || _token.Value.IsSignedIn != isSignedIn)
        {
            _token = (isSignedIn, await AntiforgeryTokenAsync(isSignedIn ? "ChangePassword" : "Login"));
        }

        return _token.Value.Token;
    }

    /// <summary>The antiforgery token of a form on the page at <paramref name="path"/>.</summary>
    public async Task<string> AntiforgeryTokenAsync(string path) =>
        (await GetAsync(path)).Find<IHtmlInputElement>($"input[name={TokenField}]").Value;

    public void Dispose() => _http.Dispose();

    private async Task<SitePage> SubmitAsync(SitePage page, IHtmlFormElement form, FormFields fields)
    {
        var action = form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Url : new Uri(page.Url, action);
        return await SendAsync(new(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields.Pairs) });
    }
}
