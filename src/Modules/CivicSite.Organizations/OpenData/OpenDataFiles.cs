using System.Globalization;
using System.Text.Json.Nodes;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CivicSite.Organizations.OpenData;

/// <inheritdoc cref="IOpenData"/>
internal sealed class OpenDataFiles(
    OpenDataRegister register,
    OrganizationContexts contexts,
    ListHead head,
    IStringLocalizer<OpenDataFiles> S) : IOpenData
{
    private const int HsdsPageSize = 100;
    private const string Identifier = "organizations";
    private const string CsvType = "text/csv; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";

    // The guidelines that the passport for machines follows: property and value, a line each.
    private const string Guidelines = "http://opendata.gosmonitor.ru/standard/3.0";

    public async Task<OpenDataViewModel> PassportAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.OpenData), context.SiteName);
        var russian = CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal);
        return new OpenDataViewModel(
            Identifier,
            context.SiteName,
            context.Directory.Entries.Count,
            context.Directory.Entries.Count(static entry => entry.Demonstration),
            Modified(context),
            [
                new("CSV", S["The whole register, a line for each organization"], context.Urls.Csv),
                new("JSON", S["The whole register"], context.Urls.Json),
                new("HSDS 3.0 JSON", S["The whole register, {0} organizations a page", HsdsPageSize], context.Urls.Hsds),
                new("CSV", S["Data passport for machines"], context.Urls.Passport),
                new("CSV", S["Structure of the data set"], context.Urls.Structure),
            ],
            [.. OpenDataColumns.All.Select(column => new OpenDataField(column.Name, russian ? column.Russian : column.English, column.Type))],
            context.Urls.All);
    }

    public async Task<IActionResult> CsvAsync()
    {
        using var file = new MemoryStream();
        await using (var writer = new StreamWriter(file, CsvWriter.Encoding, leaveOpen: true))
        {
            await writer.WriteAsync(CsvWriter.Line(OpenDataColumns.All.Select(static column => column.Name)));
            await foreach (var row in register.ReadAsync(await contexts.GetAsync()))
            {
                await writer.WriteAsync(CsvWriter.Line(OpenDataColumns.All.Select(column => column.Value(row))));
            }
        }

        return new FileContentResult(file.ToArray(), CsvType) { FileDownloadName = "organizations.csv" };
    }

    public async Task<IActionResult> JsonAsync()
    {
        var context = await contexts.GetAsync();
        return new FileContentResult(await OpenDataJson.WriteAsync(
            new JsonObject
            {
                ["identifier"] = Identifier,
                ["publisher"] = context.SiteName,
                ["modified"] = OpenDataColumns.Day(Modified(context)),
                ["count"] = context.Directory.Entries.Count,
            },
            "organizations", register.ReadAsync(context), OpenDataJson.Record), JsonType);
    }

    public async Task<IActionResult?> HsdsAsync(int page)
    {
        var context = await contexts.GetAsync();
        var total = context.Directory.Entries.Count;
        var pages = Math.Max(1, (total + HsdsPageSize - 1) / HsdsPageSize);
        if (page < 1 || page > pages)
        {
            return null;
        }

        var size = Math.Min(HsdsPageSize, total - ((page - 1) * HsdsPageSize));
        var facts = new JsonObject
        {
            ["total_items"] = total,
            ["total_pages"] = pages,
            ["page_number"] = page,
            ["size"] = size,
            ["first_page"] = page == 1,
            ["last_page"] = page == pages,
            ["empty"] = size == 0,
        };
        return new FileContentResult(await OpenDataJson.WriteAsync(facts, "contents", register.ReadAsync(context, (page - 1) * HsdsPageSize, HsdsPageSize), OpenDataJson.Hsds), JsonType);
    }

    public async Task<IActionResult> PassportFileAsync()
    {
        var context = await contexts.GetAsync();
        string[][] lines =
        [
            ["property", "value"],
            ["standardversion", Guidelines],
            ["identifier", Identifier],
            ["title", "Реестр общественных организаций"],
            ["description", "Общественные объединения, зарегистрированные и действующие без регистрации, национально-культурные центры, казачьи и религиозные организации муниципального образования."],
            ["creator", context.SiteName],
            ["publishername", context.SiteName],
            ["modified", OpenDataColumns.Day(Modified(context))],
            ["format", "csv"],
            ["subject", "общественные организации, НКО, Общественная палата, социальное партнёрство"],
            ["data", context.Urls.Absolute(context.Urls.Csv)],
            ["structure", context.Urls.Absolute(context.Urls.Structure)],
        ];
        return Csv(lines, "passport.csv");
    }

    public IActionResult StructureFile() => Csv(
        OpenDataColumns.All
            .Select(static column => (IEnumerable<string>)[column.Name, column.English, column.Russian, column.Type])
            .Prepend(["field name", "english description", "russian description", "format"]),
        "structure.csv");

    private static FileContentResult Csv(IEnumerable<IEnumerable<string>> rows, string name) =>
        new(CsvWriter.Write(rows), CsvType) { FileDownloadName = name };

    private static DateOnly? Modified(OrganizationContext context) =>
        context.Directory.Entries.Count == 0 ? null : DateOnly.FromDateTime(context.Directory.Entries.Max(static entry => entry.ModifiedUtc));
}
