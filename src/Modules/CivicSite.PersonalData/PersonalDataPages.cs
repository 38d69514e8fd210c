using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CivicSite.PersonalData.Erasures;
using CivicSite.PersonalData.ViewModels;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;

namespace CivicSite.PersonalData;

/// <summary>The data of a person in the admin, over all modules.</summary>
public interface IPersonalDataPages
{
    /// <param name="person">An e-mail address or a telephone number as typed; null before anything was asked.</param>
    Task<PersonalDataViewModel> FindAsync(string? person);

    /// <returns>A JSON file; null where there is nothing of the person.</returns>
    Task<PersonalDataFile?> ExportAsync(string? person, string by);

    /// <returns>How many records were erased.</returns>
    Task<int> EraseAsync(string? person, string by);
}

/// <summary>A file to download.</summary>
public sealed record PersonalDataFile(string Name, byte[] Content);

/// <inheritdoc/>
internal sealed partial class PersonalDataPages(
    IEnumerable<IPersonalDataHolder> holders, ErasureLog log, ILocalClock local, ILogger<PersonalDataPages> logger) : IPersonalDataPages
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<PersonalDataViewModel> FindAsync(string? person)
    {
        var key = PersonKey.Of(person);
        var erasures = new List<ErasureRow>();
        foreach (var erasure in await log.NewestAsync())
        {
            erasures.Add(new ErasureRow(await local.ConvertToLocalAsync(new DateTimeOffset(erasure.ErasedUtc)), erasure.By, [.. erasure.Records.Select(static pair => (pair.Key, pair.Value))]));
        }

        return new PersonalDataViewModel(person ?? "", person is not null && key is null, key is null ? null : await RecordsAsync(key), erasures);
    }

    public async Task<PersonalDataFile?> ExportAsync(string? person, string by)
    {
        if (PersonKey.Of(person) is not { } key || await RecordsAsync(key) is not { Count: > 0 } records)
        {
            return null;
        }

        LogExported(logger, by, records.Count);
        var now = await local.GetLocalNowAsync();
        return new PersonalDataFile($"personal-data-{now:yyyy-MM-dd}.json", JsonSerializer.SerializeToUtf8Bytes(
            new { exported = now, records = records.Select(static record => new { record.Kind, record.Title, record.Data }) }, Json));
    }

    public async Task<int> EraseAsync(string? person, string by)
    {
        if (PersonKey.Of(person) is not { } key || await RecordsAsync(key) is not { Count: > 0 } records)
        {
            return 0;
        }

        foreach (var holder in holders)
        {
            await holder.EraseAsync(key, by);
        }

        await log.AddAsync(records, by);
        LogErased(logger, by, records.Count);
        return records.Count;
    }

    private async Task<IReadOnlyList<PersonalRecord>> RecordsAsync(PersonKey key)
    {
        var records = new List<PersonalRecord>();
        foreach (var holder in holders)
        {
            records.AddRange(await holder.FindAsync(key));
        }

        return records;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} exported {Count} records of personal data")]
    private static partial void LogExported(ILogger logger, string user, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} erased {Count} records of personal data")]
    private static partial void LogErased(ILogger logger, string user, int count);
}
