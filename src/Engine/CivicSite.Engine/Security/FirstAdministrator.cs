using System.Security.Cryptography;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Roles;
using CivicSite.Engine.Security.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;

namespace CivicSite.Engine.Security;

/// <summary>
/// Makes the administrator of a new site: <c>CIVICSITE_ADMIN_USER</c> (default <c>admin</c>) with <c>CIVICSITE_ADMIN_PASSWORD</c>,
/// or with a password made up here and shown once.
/// </summary>
internal sealed class FirstAdministrator(
    UserManager<SiteUser> users, Administrators administrators, RoleDefaults defaults, Session session, IAuditTrail audit, IConfiguration configuration)
{
    // Without signs that look alike.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GeneratedLength = 20;

    /// <summary>Does nothing where there is an administrator already. Commits.</summary>
    /// <exception cref="InvalidOperationException">The name or the password from the environment is refused; the message tells why.</exception>
    public static Task EnsureAsync(IServiceProvider services) =>
        services.GetRequiredService<FirstAdministrator>().EnsureAsync(Console.Out);

    /// <param name="output">Where a password made up here is shown. Not a log: logs are kept.</param>
    public async Task EnsureAsync(TextWriter output)
    {
        await defaults.ApplyAsync();
        if (await administrators.AnyAsync())
        {
            await session.SaveChangesAsync();
            return;
        }

        var given = configuration["CIVICSITE_ADMIN_PASSWORD"];
        var password = string.IsNullOrEmpty(given) ? RandomNumberGenerator.GetString(Alphabet, GeneratedLength) : given;
        var name = configuration["CIVICSITE_ADMIN_USER"] is { Length: > 0 } configured ? configured : "admin";
        var user = new SiteUser { UserName = name };
        await RequireAsync(users.CreateAsync(user, password));
        await RequireAsync(users.AddToRoleAsync(user, OrchardCoreConstants.Roles.Administrator));
        await audit.RecordAsync(AuditCategories.User, AuditEvents.Created, user.Id, user.UserName);
        await session.SaveChangesAsync();
        if (string.IsNullOrEmpty(given))
        {
            await ShowAsync(output, name, password);
        }
    }

    private async Task RequireAsync(Task<IdentityResult> change)
    {
        var result = await change;
        if (!result.Succeeded)
        {
            await session.CancelAsync();
            throw new InvalidOperationException(
                "The first administrator could not be made from CIVICSITE_ADMIN_USER and CIVICSITE_ADMIN_PASSWORD: "
                + string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }

    private static async Task ShowAsync(TextWriter output, string name, string password)
    {
        var line = new string('=', 64);
        await output.WriteAsync(
            $"""

            {line}
              Администратор сайта создан / The site's administrator is ready
              Имя / user name:    {name}
              Пароль / password:  {password}
              Показано один раз; смените пароль после входа.
              Shown once; change the password after signing in.
            {line}


            """);
        await output.FlushAsync();
    }
}
