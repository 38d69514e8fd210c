using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <inheritdoc cref="IVeteranOpenData"/>
internal sealed class VeteranOpenData(VeteranContexts contexts, ListHead head, IContentManager contents, ILocalClock clock, IStringLocalizer<VeteranOpenData> S) : IVeteranOpenData
{
    private const string Identifier = "immortal-regiment";
    private const string CsvType = "text/csv; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";
    private const string JsonLdType = "application/ld+json; charset=utf-8";
    private const int BatchSize = 200;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<OpenDataViewModel> PassportAsync()
    {
        var context = await contexts.GetAsync();
        var entries = context.Directory.Entries;
        head.List(context.Urls.Absolute(context.Urls.OpenData), context.SiteName);
        var russian = CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal);
        return new OpenDataViewModel(
            Identifier,
            context.SiteName,
            entries.Length,
            entries.Count(static entry => entry.Demonstration),
            entries.Length == 0 ? null : DateOnly.FromDateTime(entries.Max(static entry => entry.ModifiedUtc)),
            [
                new("CSV", S["All records, a line for each person"], context.Urls.OpenData + "/csv"),
                new("JSON", S["All records with their facts and sources"], context.Urls.OpenData + "/json"),
                new("JSON-LD", S["All records as schema.org describes people"], context.Urls.OpenData + "/jsonld"),
                new("CSV", S["Structure of the data set"], context.Urls.OpenData + "/structure"),
            ],
            [.. ArchiveColumns.All.Select(column => new OpenDataField(column.Name, russian ? column.Russian : column.English, column.Type))],
            context.Urls.All);
    }

    public async Task<IActionResult> CsvAsync()
    {
        var context = await contexts.GetAsync();
        return new StreamedFile(CsvType, "immortal-regiment.csv", PiecesAsync(
            CsvWriter.Write([ArchiveColumns.All.Select(static column => column.Name)]),
            (item, _) => Encoding.UTF8.GetBytes(string.Join(',', ArchiveColumns.All.Select(column => CsvWriter.Cell(column.Value(item, context)))) + "\r\n"),
            []));
    }

    public async Task<IActionResult> JsonAsync()
    {
        var context = await contexts.GetAsync();
        var start = new JsonObject { ["identifier"] = Identifier, ["publisher"] = context.SiteName }.ToJsonString(Options);
        return Json(JsonType, start[..^1] + ",\"people\":[", item => ArchiveJson.Record(item, context));
    }

    public async Task<IActionResult> JsonLdAsync()
    {
        var context = await contexts.GetAsync();
        return Json(JsonLdType, "{\"@context\":\"https://schema.org\",\"@graph\":[", item => VeteranJsonLd.Person(item, context));
    }

    public IActionResult StructureFile() => new FileContentResult(
        CsvWriter.Write(ArchiveColumns.All
            .Select(static column => (IEnumerable<string>)[column.Name, column.English, column.Russian, column.Type])
            .Prepend(["field name", "english description", "russian description", "format"])),
        CsvType)
    {
        FileDownloadName = "structure.csv",
    };

    private StreamedFile Json(string contentType, string start, Func<ContentItem, JsonObject> record) => new(contentType, "", PiecesAsync(
        Encoding.UTF8.GetBytes(start),
        (item, first) => Encoding.UTF8.GetBytes((first ? "" : ",") + record(item).ToJsonString(Options)),
        "]}"u8.ToArray()));

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> PiecesAsync(byte[] start, Func<ContentItem, bool, byte[]> record, byte[] end)
    {
        var context = await contexts.GetAsync();
        var today = DateOnly.FromDateTime((await clock.GetLocalNowAsync()).Date);
        var first = true;
        yield return start;
        foreach (var ids in context.Directory.Entries.Select(static entry => entry.Id).Chunk(BatchSize))
        {
            foreach (var item in (await contents.GetAsync(ids, VersionOptions.Published)).Where(item => !Living.MayLive(item.Part<VeteranFactsPart>(), today)))
            {
                yield return record(item, first);
                first = false;
            }
        }

        yield return end;
    }
}
