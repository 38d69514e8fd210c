using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Tos.Services;
using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.OpenData;

/// <inheritdoc cref="ITosOpenData"/>
internal sealed class TosOpenData(TosContexts contexts, ListHead head, IContentManager contents, IStringLocalizer<TosOpenData> S) : ITosOpenData
{
    private const string Identifier = "tos";
    private const string CsvType = "text/csv; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<OpenDataViewModel> PassportAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.OpenData), context.SiteName);
        var russian = CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal);
        return new OpenDataViewModel(
            Identifier,
            context.SiteName,
            context.Directory.All.Count,
            context.Directory.All.Count(static entry => entry.Demonstration),
            Modified(context),
            [
                new("CSV", S["The whole register, a line for each TOS"], context.Urls.OpenData + "/csv"),
                new("JSON", S["The whole register"], context.Urls.OpenData + "/json"),
                new("GeoJSON", S["The borders"], context.Urls.OpenData + "/geojson"),
                new("CSV", S["Structure of the data set"], context.Urls.OpenData + "/structure"),
            ],
            [.. TosColumns.All.Select(column => new OpenDataField(column.Name, russian ? column.Russian : column.English, column.Type))],
            context.Urls.All);
    }

    public async Task<IActionResult> CsvAsync()
    {
        var rows = await RecordsAsync(await contexts.GetAsync());
        var names = TosColumns.All.Select(static column => column.Name);
        return Csv(rows.Select(static row => TosColumns.All.Select(column => column.Value(row))).Prepend(names), "tos.csv");
    }

    public async Task<IActionResult> JsonAsync()
    {
        var context = await contexts.GetAsync();
        var rows = await RecordsAsync(context);
        var document = new JsonObject
        {
            ["identifier"] = Identifier,
            ["publisher"] = context.SiteName,
            ["modified"] = TosColumns.Day(Modified(context)),
            ["count"] = rows.Count,
            ["tos"] = new JsonArray([.. rows.Select(Json)]),
        };
        return new FileContentResult(JsonSerializer.SerializeToUtf8Bytes(document, Options), JsonType);
    }

    public async Task<IActionResult> GeoJsonAsync()
    {
        var context = await contexts.GetAsync();
        return GeoJsonFile.Of(context.Directory.All.Select(static entry => (entry, "")), context, "tos.geojson");
    }

    public IActionResult StructureFile() => Csv(
        TosColumns.All
            .Select(static column => (IEnumerable<string>)[column.Name, column.English, column.Russian, column.Type])
            .Prepend(["field name", "english description", "russian description", "format"]),
        "structure.csv");

    private static FileContentResult Csv(IEnumerable<IEnumerable<string>> rows, string name) =>
        new(CsvWriter.Write(rows), CsvType) { FileDownloadName = name };

    private static JsonObject Json(TosRecord row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["settlement"] = row.Settlement,
        ["decision"] = row.Decision,
        ["decision_on"] = TosColumns.Day(row.DecisionOn),
        ["residents"] = row.Residents,
        ["addresses"] = new JsonArray([.. row.Streets.Select(static street => (JsonNode)TosColumns.Address(street))]),
        ["projects"] = row.Projects,
        ["prizes"] = row.Prizes,
        ["latitude"] = row.Point?.Latitude,
        ["longitude"] = row.Point?.Longitude,
        ["summary"] = row.Summary,
        ["demonstration"] = row.Demonstration,
        ["url"] = row.Url,
    };

    private static DateOnly? Modified(TosContext context) =>
        context.Directory.All.Count == 0 ? null : DateOnly.FromDateTime(context.Directory.All.Max(static entry => entry.ModifiedUtc));

    private async Task<IReadOnlyList<TosRecord>> RecordsAsync(TosContext context)
    {
        var items = (await contents.GetAsync(context.Directory.All.Select(static entry => entry.Id), VersionOptions.Published))
            .ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        return [.. context.Directory.All.Where(entry => items.ContainsKey(entry.Id)).Select(entry => TosRecord.From(items[entry.Id], context))];
    }
}
