using System.Globalization;
using System.Text;
using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using CivicSite.Search.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using OrchardCore.Html.Models;

namespace CivicSite.Events.Files;

/// <inheritdoc cref="IEventFiles"/>
internal sealed class EventFiles(
    EventContexts contexts, EventRows rows, IContentManager contents, EventFileShelf shelf, ISignal signal, IStringLocalizer<EventFiles> S) : IEventFiles
{
    // A program keeps what it has seen: the file need not carry the archive.
    private const int DaysBack = 92;
    private const int DaysAhead = 400;

    private const int MaxEvents = 1000;
    private const int BatchSize = 500;
    private const int MaxDescription = 600;

    // The number of a change counts minutes since the section exists: it grows with each change and needs no place in the store.
    private static readonly DateTime FirstChange = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public async Task<IActionResult?> CalendarAsync(EventFilter filter)
    {
        var context = await contexts.GetAsync();
        if (context.Scope(filter) is not { } scope)
        {
            return null;
        }

        var site = string.Join('\n', context.SiteName, context.Urls.Absolute(context.Urls.All), context.Zone.Id);
        var key = new EventFileKey(scope, site, context.Today, CultureInfo.CurrentUICulture.Name);
        var changed = signal.GetToken(EventOrganizers.Changed);
        var file = shelf.Find(key) ?? shelf.Keep(key, await WriteAsync(scope, filter, context), context.UtcNow, changed);
        return Answer(file.Content, file.Tag, file.Written);
    }

    public async Task<IActionResult?> EventAsync(string id)
    {
        var context = await contexts.GetAsync();
        if (await contents.GetAsync(id, VersionOptions.Published) is not { } item || EventEntry.Of(item) is not { Time.IsExact: true })
        {
            return null;
        }

        var content = Write(item.DisplayText ?? "", [item], context);
        return Answer(content, EventFileShelf.Tag(content), written: null);
    }

    private async Task<byte[]> WriteAsync(EventScope scope, EventFilter filter, EventContext context)
    {
        var (from, to) = (context.Zone.StartOf(context.Today.AddDays(-DaysBack)), context.Zone.StartOf(context.Today.AddDays(DaysAhead)));
        var found = (await rows.LongAsync(scope, from, to)).Concat(await rows.ShortAsync(scope, from, to)).Select(static row => row.ContentItemId).Take(MaxEvents);
        var items = new List<ContentItem>();
        foreach (var batch in found.Chunk(BatchSize))
        {
            items.AddRange(await contents.GetAsync(batch, VersionOptions.Published));
        }

        var kind = string.IsNullOrEmpty(filter.Kind) ? null : context.Kinds.BySlug(filter.Kind)?.Name;
        var name = kind is null ? S["Events: {0}", context.SiteName].Value : S["{0}: {1}", kind, context.SiteName].Value;
        return Write(name, items, context);
    }

    private byte[] Write(string name, IEnumerable<ContentItem> items, EventContext context) =>
        Encoding.UTF8.GetBytes(CalendarFile.Write(name, items.Select(item => Entry(item, context)).OfType<CalendarEntry>(), context.Zone.Id));

    // The tag is weak because the file may be compressed on its way. A program that has the file is answered without it.
    private static FileContentResult Answer(byte[] content, string tag, DateTimeOffset? written) => new(content, CalendarFile.ContentType)
    {
        FileDownloadName = "events.ics",
        EntityTag = new EntityTagHeaderValue(tag, isWeak: true),
        LastModified = written,
    };

    private CalendarEntry? Entry(ContentItem item, EventContext context)
    {
        if (EventEntry.Of(item) is not { Time.IsExact: true } entry)
        {
            return null;
        }

        var settlement = context.Settlements.ById(entry.SettlementId)?.Name ?? "";
        var changed = item.ModifiedUtc ?? item.PublishedUtc ?? entry.Time.StartUtc;
        return new CalendarEntry(
            entry.Id + "@events.civicsite",
            entry.Name,
            entry.Time.StartUtc,
            entry.Time.EndUtc,
            entry.Time.AllDay,
            string.Join(", ", new[] { entry.Place, settlement }.Where(static text => text.Length > 0)),
            context.Urls.Absolute(context.Urls.Item(entry)),
            Description(item, entry, context),
            entry.State == EventState.Cancelled,
            Math.Max(0, (int)(changed - FirstChange).TotalMinutes))
        {
            ChangedUtc = changed,
            Tentative = entry.State == EventState.Postponed,
            Recurrence = entry.Recurrence,
            Exceptions = entry.Exceptions,
        };
    }

    private string Description(ContentItem item, EventEntry entry, EventContext context)
    {
        var body = HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html);
        string[] lines =
        [
            entry.Demonstration ? S["A made-up event that shows how the section works."] : "",
            entry.State switch
            {
                EventState.Cancelled => S["The event is cancelled."],
                EventState.Postponed => S["The event is postponed."],
                _ => "",
            },
            context.Kinds.ById(entry.KindId)?.Name ?? "",
            body.Length > MaxDescription ? body[..MaxDescription].TrimEnd() + "…" : body,
        ];
        return string.Join('\n', lines.Where(static line => line.Length > 0));
    }
}
