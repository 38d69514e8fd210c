using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using CivicSite.Engine.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>One request of an editor: the services it uses.</summary>
internal sealed class Editing(IServiceProvider services)
{
    public IServiceProvider Services => services;

    public IContentManager Manager { get; } = services.GetRequiredService<IContentManager>();

    public Session Session { get; } = services.GetRequiredService<Session>();

    public HandlerLog Log { get; } = services.GetRequiredService<HandlerLog>();

    public ContentImporter Importer => services.GetRequiredService<ContentImporter>();

    public async Task<ContentItem> NewStoryAsync(string title, string? path = null)
    {
        var item = await Manager.NewAsync("Story");
        item.DisplayText = title;
        item.Alter<TitlePart>(part => part.Title = title);
        item.Alter<AutoroutePart>(part => part.Path = path);
        return item;
    }

    public async Task<ContentItem> PublishNewAsync(string title, string? path = null)
    {
        var item = await NewStoryAsync(title, path);
        await Manager.CreateAsync(item, VersionOptions.Published);
        return item;
    }

    /// <summary>The draft of an item, made where there is none, with another title and path.</summary>
    public async Task<ContentItem> DraftAsync(string id, string title, string? path = null)
    {
        var draft = (await Manager.GetAsync(id, VersionOptions.DraftRequired))!;
        draft.Alter<TitlePart>(part => part.Title = title);
        draft.Alter<AutoroutePart>(part => part.Path = path ?? part.Path);
        await Manager.UpdateAsync(draft);
        return draft;
    }

    public Task<AutorouteTarget?> FindAsync(string path) => services.GetRequiredService<Autoroutes>().FindAsync(path);
}

/// <summary>Runs requests of editors, one minute apart.</summary>
internal static class EditingExtensions
{
    /// <summary>Runs <paramref name="work"/> as one request and commits it.</summary>
    public static async Task<T> EditAsync<T>(this EngineHost engine, Func<Editing, Task<T>> work)
    {
        engine.Time.Advance(TimeSpan.FromMinutes(1));
        return await engine.InScopeAsync(async services =>
        {
            var editing = new Editing(services);
            var result = await work(editing);
            await editing.Session.SaveChangesAsync();
            return result;
        });
    }

    /// <inheritdoc cref="EditAsync{T}"/>
    public static Task EditAsync(this EngineHost engine, Func<Editing, Task> work) => engine.EditAsync(async editing =>
    {
        await work(editing);
        return true;
    });
}
