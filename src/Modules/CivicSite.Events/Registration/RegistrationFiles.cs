using System.Globalization;
using CivicSite.Mailing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <inheritdoc cref="IRegistrationFiles"/>
internal sealed partial class RegistrationFiles(
    RegistrationStore store, RegistrationPrints prints, SiteLinks links, ILocalClock local, IStringLocalizer<RegistrationFiles> S, ILogger<RegistrationFiles> logger) : IRegistrationFiles
{
    private const string Pdf = "application/pdf";

    public async Task<RegistrationFile?> CsvAsync(string eventId, string by)
    {
        if (await ReadAsync(eventId) is not { } list)
        {
            return null;
        }

        var questions = list.Rows.SelectMany(static row => row.Registrant?.Answers ?? []).Select(static answer => answer.Question).Distinct(StringComparer.Ordinal).ToList();
        var rows = new List<IEnumerable<string>>
        {
            new[] { S["No."].Value, S["Name"], S["E-mail"], S["Telephone"], S["How many people"], S["State"], S["Came"], S["Registered on"] }.Concat(questions),
        };
        foreach (var (registration, registrant) in list.Rows)
        {
            string[] cells =
            [
                registration.Number.ToString(CultureInfo.InvariantCulture),
                registrant?.Name ?? "",
                registrant?.Email ?? "",
                PhoneNumbers.Parse(registrant?.Phone)?.Domestic ?? "",
                registration.Size.ToString(CultureInfo.InvariantCulture),
                StateName(registration.State),
                registration.Came?.ToString(CultureInfo.InvariantCulture) ?? "",
                (await LocalTimes.LocalAsync(registration.CreatedUtc, local)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ];
            rows.Add(cells.Concat(questions.Select(question =>
                registrant?.Answers.Find(answer => string.Equals(answer.Question, question, StringComparison.Ordinal))?.Answer ?? "")));
        }

        LogExported(logger, by, "csv", list.Rows.Count, eventId);
        return new RegistrationFile($"registrations-{list.Times.Start:yyyy-MM-dd}.csv", "text/csv; charset=utf-8", CsvWriter.Write(rows));
    }

    public async Task<RegistrationFile?> AttendanceAsync(ActionContext action, string eventId, string by)
    {
        if (await ReadAsync(eventId) is not { } list)
        {
            return null;
        }

        var coming = list.Rows.Where(static row => row.Registration.State == RegistrationState.Registered && row.Registrant is not null)
            .Select(static row => new AttendanceRow(row.Registrant!.Name, row.Registration.Size)).OrderBy(static row => row.Name, StringComparer.CurrentCulture).ToList();
        LogExported(logger, by, "attendance list", coming.Count, eventId);
        var pdf = await prints.AttendanceAsync(action, new AttendanceViewModel(list.Outline.Title, list.Times, list.Outline.Place, coming));
        return new RegistrationFile($"attendance-{list.Times.Start:yyyy-MM-dd}.pdf", Pdf, pdf);
    }

    public async Task<RegistrationFile?> CertificatesAsync(ActionContext action, string eventId, string? registrationId, string by)
    {
        if (await ReadAsync(eventId) is not { } list)
        {
            return null;
        }

        var holders = list.Rows
            .Where(row => row is { Registration.Came: > 0, Registrant: not null } && (registrationId is null || string.Equals(row.Registration.RegistrationId, registrationId, StringComparison.Ordinal)))
            .Select(static row => new CertificateHolder(row.Registrant!.Name, row.Registration.Number)).ToList();
        if (holders.Count == 0)
        {
            return null;
        }

        LogExported(logger, by, "certificates", holders.Count, eventId);
        var pdf = await prints.CertificatesAsync(action, new CertificatesViewModel(
            list.Outline.Title, list.Times, list.Outline.Place, await links.SiteNameAsync(), list.Signatures, holders));
        return new RegistrationFile($"certificates-{list.Times.Start:yyyy-MM-dd}.pdf", Pdf, pdf);
    }

    private async Task<RegistrationBook?> ReadAsync(string eventId)
    {
        var item = await store.EventAsync(eventId);
        if (((item is null ? null : EventOutline.Of(item)) ?? (await store.SeatsAsync(eventId))?.Told) is not { } outline)
        {
            return null;
        }

        var registrants = await store.RegistrantsAsync(eventId);
        return new RegistrationBook(
            outline,
            await LocalTimes.OfAsync(outline, local),
            [.. (await store.OfEventAsync(eventId)).Select(one => (one, registrants.GetValueOrDefault(one.RegistrationId)))],
            item?.Part<EventRegistrationPart>().Signatures.Lines() ?? []);
    }

    private string StateName(RegistrationState state) => state switch
    {
        RegistrationState.Registered => S["registered"],
        RegistrationState.Waiting => S["waiting"],
        _ => S["cancelled"],
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} exported {Kind} with {Count} registrations for event {ContentItemId}")]
    private static partial void LogExported(ILogger logger, string user, string kind, int count, string contentItemId);

    private sealed record RegistrationBook(
        EventOutline Outline, LocalTimes Times, IReadOnlyList<(EventRegistration Registration, EventRegistrant? Registrant)> Rows, IReadOnlyList<string> Signatures);
}
