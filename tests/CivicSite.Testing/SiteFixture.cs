using System.Collections.Concurrent;
using System.Net;
using Xunit;

namespace CivicSite.Testing;

/// <summary>
/// One running site for the tests of a class (<c>IClassFixture</c>) or of a collection. With <c>CIVICSITE_TEST_URL</c> it is
/// the site at that address, which tests marked <c>[Trait("Scope", "PublicSite")]</c> may only read.
/// </summary>
public class SiteFixture : IAsyncLifetime
{
    private static readonly string? ExternalUrl = Environment.GetEnvironmentVariable("CIVICSITE_TEST_URL");
    private SiteProcess? _process;

    /// <summary>The site's address.</summary>
    public Uri Url => IsExternal ? new(ExternalUrl!) : Process.Url;

    /// <summary>What the site logs; always empty for a site that runs elsewhere.</summary>
    public SiteLog Log => _process?.Log ?? _noLog;

    /// <summary>The process, to be killed, restarted or looked into.</summary>
    /// <exception cref="InvalidOperationException">The site runs elsewhere.</exception>
    public SiteProcess Process => _process ?? throw new InvalidOperationException("This test needs a site of its own.");

    /// <summary>What to start. A derived fixture says more.</summary>
    protected virtual SiteOptions Options => new();

    /// <summary>Whether <c>CIVICSITE_TEST_URL</c> may stand for this fixture's site.</summary>
    protected virtual bool MayBeExternal => true;

    private bool IsExternal => MayBeExternal && !string.IsNullOrEmpty(ExternalUrl);

    private readonly SiteLog _noLog = new();
    private readonly ConcurrentDictionary<string, CookieCollection> _signedIn = new(StringComparer.Ordinal);

    /// <summary>A new visitor.</summary>
    public SiteSession NewSession() => new(Url);

    /// <summary>A visitor who is signed in. Only the first one of a user goes through the login page.</summary>
    /// <exception cref="SiteFaultException">The site did not let the user in.</exception>
    public async Task<SiteSession> SignInAsync(string userName = SiteProcess.AdminUserName, string password = SiteProcess.AdminPassword)
    {
        var session = NewSession();
        if (!_signedIn.TryGetValue(userName, out var cookies))
        {
            await session.SignInAsync(userName, password);
            _signedIn[userName] = cookies = session.Cookies.GetAllCookies();
        }

        session.Cookies.Add(cookies);
        return session;
    }

    public virtual async Task InitializeAsync()
    {
        if (!IsExternal)
        {
            _process = await SiteProcess.StartAsync(Options);
        }
    }

    /// <summary>Ends the site; fails the class when the site logged an error that no test expected.</summary>
    public virtual async Task DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process.Log.ThrowIfErrors();
        }
    }
}

/// <summary>A test on a running site. It fails when the site logs an error that <see cref="SiteLog.ExpectError"/> did not announce.</summary>
public abstract class SiteTest(SiteFixture site) : IAsyncLifetime
{
    private int _mark;

    protected SiteFixture Site { get; } = site;

    public virtual Task InitializeAsync()
    {
        _mark = Site.Log.Count;
        return Task.CompletedTask;
    }

    public virtual Task DisposeAsync()
    {
        Site.Log.ThrowIfErrors(_mark);
        return Task.CompletedTask;
    }
}
