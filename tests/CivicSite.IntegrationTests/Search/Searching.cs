using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Title.Models;

namespace CivicSite.IntegrationTests.Search;

/// <summary>Edits pages and searches for them, each as a request of its own.</summary>
internal static class Searching
{
    public static Task<SearchAnswer> SearchAsync(this EngineHost engine, string text) => engine.SearchAsync(new SearchRequest(text));

    public static Task<SearchAnswer> SearchAsync(this EngineHost engine, SearchRequest request) =>
        engine.InScopeAsync(services => services.GetRequiredService<ISearchIndex>().SearchAsync(request));

    public static Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(this EngineHost engine, string text) =>
        engine.InScopeAsync(services => services.GetRequiredService<ISearchIndex>().SuggestAsync(text, 10));

    public static async Task<IReadOnlyList<string>> TitlesAsync(this EngineHost engine, string text) =>
        [.. (await engine.SearchAsync(text)).Hits.Select(hit => hit.Title.ToString())];

    /// <summary>Makes a page; <paramref name="isPublic"/> says whether it is published.</summary>
    public static Task<string> AddPageAsync(this EngineHost engine, string title, string body = "", bool isPublic = true) => engine.ChangeAsync(async manager =>
    {
        var page = await manager.NewAsync("Page");
        Write(page, title, body);
        await manager.CreateAsync(page, isPublic ? VersionOptions.Published : VersionOptions.Draft);
        return page.ContentItemId;
    });

    /// <summary>Changes a page into a draft, or publishes the change.</summary>
    public static Task EditPageAsync(this EngineHost engine, string id, string title, string body = "", bool isPublic = true) => engine.ChangeAsync(async manager =>
    {
        var draft = (await manager.GetAsync(id, VersionOptions.DraftRequired))!;
        Write(draft, title, body);
        await manager.UpdateAsync(draft);
        return isPublic && await manager.PublishAsync(draft);
    });

    /// <summary>Does something as one request and commits it.</summary>
    public static Task<T> ChangeAsync<T>(this EngineHost engine, Func<IContentManager, Task<T>> work) => engine.InScopeAsync(async services =>
    {
        var result = await work(services.GetRequiredService<IContentManager>());
        await services.GetRequiredService<Session>().SaveChangesAsync();
        return result;
    });

    private static void Write(ContentItem page, string title, string body)
    {
        page.DisplayText = title;
        page.Alter<TitlePart>(part => part.Title = title);
        page.Alter<HtmlBodyPart>(part => part.Html = $"<p>{body}</p>");
    }
}
