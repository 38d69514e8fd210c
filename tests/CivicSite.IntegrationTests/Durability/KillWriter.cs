using System.Globalization;
using CivicSite.Engine.Background;
using CivicSite.Engine.Content;
using CivicSite.Engine.Contents.List;
using CivicSite.Engine.Data;
using CivicSite.Engine.Localization;
using CivicSite.Engine.Parts;
using CivicSite.Engine.Routing;
using CivicSite.Engine.Settings;
using CivicSite.Engine.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Alias.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data;
using OrchardCore.Modules;
using OrchardCore.Title.Models;

namespace CivicSite.IntegrationTests.Durability;

/// <summary>
/// The process that is killed: publishes items and new versions of them without end, with the engine's own session,
/// content manager and handlers, and says so after each commit. It has no web server, so that it starts quickly.
/// </summary>
internal static class KillWriter
{
    /// <summary>The command of the tests' assembly that runs it: <c>write PROVIDER CONNECTION</c>.</summary>
    public const string Command = "write";

    public static async Task RunAsync(DatabaseProvider provider, string connection, TextReader input, TextWriter output)
    {
        await using var services = Services(provider, connection);
        var id = await PublishAsync(services, null, 0);
        await AcknowledgeAsync(output, id, 0);
        id = await PublishAsync(services, id, 1);
        await AcknowledgeAsync(output, id, 1);
        await output.WriteLineAsync("ready");
        await output.FlushAsync();

        // The end of the input means that the tests have ended without a kill.
        var go = await input.ReadLineAsync();
        for (var number = 2; go is not null; number++)
        {
            id = await PublishAsync(services, number % 4 == 0 ? null : id, number);
            await AcknowledgeAsync(output, id, number);
        }
    }

    private static async Task AcknowledgeAsync(TextWriter output, string id, int number)
    {
        await output.WriteLineAsync($"{id} {number.ToString(CultureInfo.InvariantCulture)}");
        await output.FlushAsync();
    }

    private static async Task<string> PublishAsync(ServiceProvider services, string? id, int number)
    {
        await using var scope = services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var item = id is null ? await manager.NewAsync("Story") : (await manager.GetAsync(id, VersionOptions.DraftRequired))!;
        var text = number.ToString(CultureInfo.InvariantCulture);
        item.Alter<TitlePart>(part => part.Title = text);
        item.Alter<AutoroutePart>(part => part.Path = $"{item.ContentItemId}/{text}");
        if (id is null)
        {
            await manager.CreateAsync(item, VersionOptions.Published);
        }
        else
        {
            await manager.UpdateAsync(item);
            await manager.PublishAsync(item);
        }

        await scope.ServiceProvider.GetRequiredService<Session>().SaveChangesAsync();
        return item.ContentItemId;
    }

    private static ServiceProvider Services(DatabaseProvider provider, string connection)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(new SiteOptions { DataFolder = Path.GetTempPath(), Provider = provider, ConnectionString = connection });
        services.AddIndexProvider<ContentItemIndexProvider>().AddIndexProvider<AutoroutePartIndexProvider>().AddIndexProvider<AliasPartIndexProvider>();
        services.AddIndexProvider<ContentListIndexProvider>().AddIndexProvider<PublishLaterPartIndexProvider>();
        services.AddSingleton<IndexMaps>();
        services.AddSingleton(all => new IndexTypes(all.GetRequiredService<IndexMaps>().RowTypes));
        services.AddSingleton<Database>().AddSingleton<DocumentCache>().AddScoped<ReadTags>().AddScoped<DocumentStore>();
        services.AddScoped<Session>().AddScoped<YesSql.ISession>(all => all.GetRequiredService<Session>());
        services.AddSingleton<ContentDefinitionCache>().AddScoped<IContentDefinitionManager, ContentDefinitionManager>();
        services.AddScoped<ContentHandlerInvoker>().AddScoped<IContentManager, ContentManager>().AddScoped<ItemPatterns>().AddScoped<Autoroutes>();
        services.AddSingleton(TimeProvider.System).AddSingleton<IClock, SiteClock>().AddSingleton<SiteTimeZones>();
        services.AddSingleton<ISiteRegion, SiteRegion>().AddTextServices();
        services.AddContentPart<TitlePart>().AddHandler<TitlePartHandler>();
        services.AddContentPart<AutoroutePart>().AddHandler<AutoroutePartHandler>();
        services.AddContentPart<AliasPart>().AddHandler<AliasPartHandler>();
        return services.BuildServiceProvider();
    }
}
