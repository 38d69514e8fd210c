using System.Diagnostics;
using System.Net;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivicSite.UnitTests.Security;

/// <summary>Signing in: lockout, throttling, equal answers, ends of sessions.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private SecuritySite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await SecuritySite.StartAsync(usualRoles: false);
        await _site.AddUserAsync("anna", TestUsers.Password, "Administrator");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_right_password_gives_a_cookie_for_two_weeks_if_wanted()
    {
        string? cookie = null;
        var outcome = await _site.GetAsync(async services =>
        {
            var outcome = await SignInAsync(services, "anna", TestUsers.Password, remember: true);
            cookie = services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Response.Headers.SetCookie;
            return outcome;
        });

        Assert.Equal(SignInOutcome.Succeeded, outcome);
        Assert.StartsWith("civicsite_auth=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var expires = DateTimeOffset.Parse(cookie!.Split("expires=")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromDays(13.9), TimeSpan.FromDays(14.1));
    }

    [Fact]
    public async Task The_fifth_failure_locks_the_user_out_for_fifteen_minutes()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInOutcome.Refused, await SignInAsync("anna", "wrong"));
        }

        Assert.Equal(SignInOutcome.Refused, await SignInAsync("anna", TestUsers.Password));
        var user = await FindAsync("anna");
        Assert.InRange(user.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        Assert.Contains("LogInIsLockedOut", await EventsAsync());
    }

    [Fact]
    public async Task Failures_side_by_side_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignInAsync("anna", "wrong")));

        Assert.Equal(4, (await FindAsync("anna")).AccessFailedCount);
    }

    [Fact]
    public async Task A_failure_is_counted_even_where_the_request_fails_afterwards()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _site.DoAsync(async services =>
        {
            await SignInAsync(services, "anna", "wrong");
            throw new InvalidOperationException("The answer failed.");
        }));

        Assert.Equal(1, (await FindAsync("anna")).AccessFailedCount);
    }

    [Fact]
    public async Task An_unknown_name_looks_and_lasts_like_a_wrong_password()
    {
        var (known, knownTime) = await TimedAsync("anna", "wrong");
        var (unknown, unknownTime) = await TimedAsync("nobody", "wrong");

        Assert.Equal(known, unknown);
        Assert.All([knownTime, unknownTime], time => Assert.True(time > TimeSpan.FromMilliseconds(490), $"{time} is short enough to tell them apart"));
    }

    [Fact]
    public async Task A_disabled_user_stays_out()
    {
        await ChangeAsync("anna", user => user.IsEnabled = false);

        Assert.Equal(SignInOutcome.Refused, await SignInAsync("anna", TestUsers.Password));
    }

    [Fact]
    public async Task Disabling_a_user_or_changing_the_password_ends_sessions()
    {
        var session = await _site.PrincipalAsync("anna");
        Assert.True(await IsValidAsync());
        await ChangeAsync("anna", user => user.IsEnabled = false);
        Assert.False(await IsValidAsync());
        await ChangeAsync("anna", user => user.IsEnabled = true);
        Assert.True(await IsValidAsync());

        var result = await _site.GetAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<SiteUser>>();
            return await users.ChangePasswordAsync((await users.FindByNameAsync("anna"))!, TestUsers.Password, "another-lamp-8-river");
        });

        Assert.True(result.Succeeded);
        Assert.False(await IsValidAsync());

        Task<bool> IsValidAsync() => _site.GetAsync(async services =>
            await services.GetRequiredService<SignInManager<SiteUser>>().ValidateSecurityStampAsync(session) is not null);
    }

    [Fact]
    public async Task The_own_password_changes_only_for_those_who_know_it()
    {
        var anna = await _site.PrincipalAsync("anna");

        var wrong = await _site.GetAsync(services => services.GetRequiredService<OwnPassword>().ChangeAsync(anna, "wrong", "another-lamp-8-river"), anna);
        Assert.Equal(nameof(IdentityErrorDescriber.PasswordMismatch), Assert.Single(wrong!.Errors).Code);
    }

    [Fact]
    public void Attempts_are_limited_by_address_and_by_name()
    {
        using var throttle = new SignInThrottle(Options.Create(new SignInThrottleOptions()));
        for (var i = 0; i < 10; i++)
        {
            Assert.True(throttle.TryEnter(IPAddress.Parse("192.0.2.1"), $"user{i}"));
            Assert.True(throttle.TryEnter(IPAddress.Parse($"198.51.100.{i}"), "Anna"));
        }

        Assert.False(throttle.TryEnter(IPAddress.Parse("192.0.2.1"), "other"));
        Assert.False(throttle.TryEnter(IPAddress.Parse("::ffff:192.0.2.1"), "other"));
        Assert.False(throttle.TryEnter(IPAddress.Parse("203.0.113.1"), " anna "));
        Assert.True(throttle.TryEnter(IPAddress.Parse("203.0.113.1"), "boris"));
    }

    [Fact]
    public void A_subscriber_cannot_hide_among_his_addresses()
    {
        using var throttle = new SignInThrottle(Options.Create(new SignInThrottleOptions { AttemptsPerMinute = 1 }));

        Assert.True(throttle.TryEnter(IPAddress.Parse("2001:db8:1:2::1"), "a"));
        Assert.False(throttle.TryEnter(IPAddress.Parse("2001:db8:1:2:ffff::9"), "b"));
        Assert.True(throttle.TryEnter(IPAddress.Parse("2001:db8:1:3::1"), "c"));
    }

    [Fact]
    public async Task Too_many_attempts_are_refused_whoever_it_is()
    {
        await using var site = await SecuritySite.StartAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["CivicSite:SignIn:AttemptsPerMinute"] = "1" }, usualRoles: false);

        Assert.Equal(SignInOutcome.Refused, await site.GetAsync(services => SignInAsync(services, "nobody", "wrong")));
        Assert.Equal(SignInOutcome.Throttled, await site.GetAsync(services => SignInAsync(services, "nobody", "wrong")));
    }

    private static Task<SignInOutcome> SignInAsync(IServiceProvider services, string name, string password, bool remember = false) =>
        services.GetRequiredService<SignInService>().SignInAsync(name, password, remember, IPAddress.Loopback);

    private Task<SignInOutcome> SignInAsync(string name, string password) => _site.GetAsync(services => SignInAsync(services, name, password));

    private async Task<(SignInOutcome Outcome, TimeSpan Time)> TimedAsync(string name, string password)
    {
        var started = Stopwatch.GetTimestamp();
        return (await SignInAsync(name, password), Stopwatch.GetElapsedTime(started));
    }

    private Task<SiteUser> FindAsync(string name) => _site.GetAsync(async services => (await services.GetRequiredService<UserManager<SiteUser>>().FindByNameAsync(name))!);

    private Task<List<string>> EventsAsync() => _site.GetAsync(services => services.GetRequiredService<Session>().Context.AuditEvents.Select(row => row.Name).ToListAsync());

    private Task ChangeAsync(string name, Action<SiteUser> change) => _site.DoAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<SiteUser>>();
        var user = (await users.FindByNameAsync(name))!;
        change(user);
        Assert.True((await users.UpdateAsync(user)).Succeeded);
    });
}
