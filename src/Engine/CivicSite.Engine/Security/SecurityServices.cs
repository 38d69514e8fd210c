using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using CivicSite.Engine.Security.Roles;
using CivicSite.Engine.Security.SignIn;
using CivicSite.Engine.Security.Users;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Security;

/// <summary>Registers permissions, users and signing in.</summary>
internal static class SecurityServices
{
    private const string LettersOfNames =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@"
        + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";

    public static IServiceCollection AddPermissions(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddAuthorization();
        services.AddSingleton<RolePermissionCache>();
        services.AddScoped<RolePermissions>();
        services.AddScoped<PermissionEvaluator>();
        services.AddScoped<PermissionCatalog>();
        services.AddScoped<SecurityTexts>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<IAuthorizationHandler, ContentPermissionHandler>();
        services.AddPermissionProvider<AdminPermissionProvider>();
        services.AddPermissionProvider<ContentPermissionProvider>();
        services.AddPermissionProvider<ContentTypePermissionProvider>();
        services.AddScoped<RoleDefaults>();
        services.AddScoped<RoleImporter>();
        return services;
    }

    public static IServiceCollection AddSiteIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<SiteUser>(Configure)
            .AddRoles<SiteRole>()
            .AddUserStore<SiteUserStore>()
            .AddRoleStore<SiteRoleStore>()
            .AddSignInManager<SiteSignInManager>()
            .AddErrorDescriber<SiteIdentityErrors>()
            .AddPasswordValidator<ObviousPasswordValidator>()
            .AddClaimsPrincipalFactory<SitePrincipalFactory>();
        services.AddScoped<SiteIdentityErrors>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddOptions<SignInThrottleOptions>().BindConfiguration(SignInThrottleOptions.Section);
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<SignInService>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<Administrators>();
        services.AddScoped<FirstAdministrator>();
        return services;
    }

    public static IServiceCollection AddSiteCookies(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Configure);
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = LettersOfNames;
        options.Password.RequiredLength = 10;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Lockout.AllowedForNewUsers = true;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "civicsite_auth";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/" + AccountPaths.Login;
        options.LogoutPath = "/" + AccountPaths.LogOff;
        // The error page of 403 comes from the site's own handling of status codes, at the address that was asked for.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        // The account's pages say themselves where to go on; the cookie would take any address.
        options.Events.OnRedirectToReturnUrl = static _ => Task.CompletedTask;
        var redirect = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            if (!WantsData(context.Request))
            {
                return redirect(context);
            }

            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    }

    // A script cannot do anything with a login form.
    private static bool WantsData(HttpRequest request) =>
        request.GetTypedHeaders().Accept is { Count: > 0 } accept
        && accept.Any(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Addresses of signing in and out.</summary>
internal static class AccountPaths
{
    public const string Login = "Login";
    public const string LogOff = "Users/LogOff";
    public const string ChangePassword = "ChangePassword";
    public const string ChangePasswordConfirmation = "ChangePasswordConfirmation";
}
