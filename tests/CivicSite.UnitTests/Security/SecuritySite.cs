using System.Security.Claims;
using System.Text.Json.Nodes;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Security;
using CivicSite.Engine.Security.Authorization;
using CivicSite.Engine.Security.Roles;
using CivicSite.Engine.Security.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;
using YesSql.Indexes;

namespace CivicSite.UnitTests.Security;

/// <summary>The security services over a database of their own.</summary>
internal sealed class SecuritySite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("civicsite-security-").FullName;
    private readonly ServiceProvider _services;

    private SecuritySite(IReadOnlyDictionary<string, string?> settings, string? postgres)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton(new SiteOptions
        {
            DataFolder = _folder,
            Provider = postgres is null ? DatabaseProvider.Sqlite : DatabaseProvider.Postgres,
            ConnectionString = postgres ?? $"Data Source={Path.Combine(_folder, "site.db")};Pooling=False",
        });
        AddData(services);
        services.AddSingleton<IClock, CivicSite.Engine.Localization.SiteClock>();
        services.AddSingleton(new FeatureRegistry(Array.Empty<FeatureDescriptor>()));
        services.AddSingleton<IFeatureCatalog>(new NoFeatures());
        services.AddSingleton<ISiteService>(new NamedSite());
        services.AddHttpContextAccessor().AddScoped<IAuditTrail, AuditTrail>();
        services.AddSiteCookies().AddSiteIdentity().AddPermissions();
        services.AddPermissionProvider<UserPermissionProvider>().AddPermissionProvider<RolePermissionProvider>().AddPermissionProvider<RoleAssignmentPermissionProvider>();
        services.AddScoped<RightsGuard>().AddScoped<UserAdministration>().AddScoped<UserListing>().AddScoped<RoleAdministration>().AddScoped<RoleListing>();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>A site with the required roles, and, unless told otherwise, with the usual ones.</summary>
    /// <param name="postgres">Connection string of an empty PostgreSQL database to use in place of the file.</param>
    public static async Task<SecuritySite> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, bool usualRoles = true, string? postgres = null)
    {
        settings ??= new Dictionary<string, string?>(StringComparer.Ordinal) { ["CivicSite:SignIn:AttemptsPerMinute"] = "1000" };
        var site = new SecuritySite(settings, postgres);
        await site._services.GetRequiredService<Database>().EnsureCreatedAsync();
        await site.DoAsync(async services =>
        {
            await services.GetRequiredService<MigrationRunner>().RunAsync();
            await services.GetRequiredService<RoleDefaults>().ApplyAsync();
            if (usualRoles)
            {
                var errors = await services.GetRequiredService<RoleImporter>().ApplyAsync(
                    [.. new[] { "Editor", "Moderator", "Author", "Contributor" }.Select(name => (JsonNode)new JsonObject { ["Name"] = name })]);
                Assert.Empty(errors);
            }
        });
        return site;
    }

    /// <summary>Runs <paramref name="work"/> as one request of <paramref name="user"/> and commits.</summary>
    public async Task DoAsync(Func<IServiceProvider, Task> work, ClaimsPrincipal? user = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user ?? new ClaimsPrincipal(new ClaimsIdentity()) };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<Session>().SaveChangesAsync();
    }

    /// <summary>Runs <paramref name="work"/> as one request of <paramref name="user"/>, commits and gives its result.</summary>
    public async Task<T> GetAsync<T>(Func<IServiceProvider, Task<T>> work, ClaimsPrincipal? user = null)
    {
        T result = default!;
        await DoAsync(async services => result = await work(services), user);
        return result;
    }

    public async Task<SiteUser> AddUserAsync(string name, string password = TestUsers.Password, params string[] roles)
    {
        var user = new SiteUser { UserName = name };
        await DoAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<SiteUser>>();
            Assert.True((await users.CreateAsync(user, password)).Succeeded);
            Assert.True((await users.AddToRolesAsync(user, roles)).Succeeded);
        });
        return user;
    }

    /// <summary>The user as the cookie would carry him.</summary>
    public Task<ClaimsPrincipal> PrincipalAsync(string name) => GetAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<SiteUser>>();
        return await services.GetRequiredService<IUserClaimsPrincipalFactory<SiteUser>>().CreateAsync((await users.FindByNameAsync(name))!);
    });

    public Task<bool> AuthorizeAsync(ClaimsPrincipal user, Permission permission, object? resource = null) =>
        GetAsync(services => services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission, resource));

    public Task AddTypeAsync(string name, bool securable = true) => DoAsync(services =>
        services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync(
            name, type => type.MergeSettings<ContentTypeSettings>(settings => settings.Securable = securable)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void AddData(IServiceCollection services)
    {
        services.AddSingleton<IIndexProvider, ContentItemIndexProvider>();
        services.AddSingleton<IndexMaps>();
        services.AddSingleton(provider => new IndexTypes(provider.GetRequiredService<IndexMaps>().RowTypes));
        services.AddSingleton<Database>();
        services.AddSingleton<DocumentCache>();
        services.AddScoped<ReadTags>();
        services.AddScoped<Session>();
        services.AddScoped<DocumentStore>();
        services.AddScoped<MigrationRunner>().AddScoped<IDataMigration, ContentMigrations>();
        services.AddSingleton<ContentDefinitionCache>();
        services.AddScoped<IContentDefinitionManager, ContentDefinitionManager>();
        services.AddScoped<YesSql.ISession>(provider => provider.GetRequiredService<Session>());
        services.AddScoped<ContentHandlerInvoker>().AddScoped<IContentManager, ContentManager>();
        services.AddScoped<IContentHandler, ContentAuthorHandler>().AddScoped<IContentHandler, AuditTrailContentHandler>();
        services.AddScoped<AuditTrailListing>().AddScoped<ILocalClock, KrasnoyarskClock>();
    }

    private sealed class KrasnoyarskClock : ILocalClock
    {
        private static readonly TimeSpan _offset = TimeSpan.FromHours(7);

        public Task<DateTimeOffset> GetLocalNowAsync() => ConvertToLocalAsync(DateTimeOffset.UtcNow);

        public Task<ITimeZone> GetLocalTimeZoneAsync() => throw new NotSupportedException();

        public Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset) => Task.FromResult(dateTimeOffset.ToOffset(_offset));

        public Task<DateTime> ConvertToUtcAsync(DateTime dateTime) => Task.FromResult(DateTime.SpecifyKind(dateTime - _offset, DateTimeKind.Utc));
    }

    private sealed class NoFeatures : IFeatureCatalog
    {
        public IReadOnlyList<EnabledFeature> Enabled => [];
    }

    private sealed class NamedSite : ISiteService
    {
        public Task<ISite> GetSiteSettingsAsync() => Task.FromResult<ISite>(new CivicSite.Engine.Settings.SiteSettings { SiteName = "Портал Тестограда" });

        public Task<ISite> LoadSiteSettingsAsync() => GetSiteSettingsAsync();

        public Task UpdateSiteSettingsAsync(ISite site) => Task.CompletedTask;
    }
}

/// <summary>Users of the tests.</summary>
internal static class TestUsers
{
    public const string Password = "quiet-lamp-9-river";

    public static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    public static ClaimsPrincipal InRoles(string id, params string[] roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Name, id), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "Test"));
}
