using System.Globalization;
using CivicSite.PersonalData;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>Who registered for events.</summary>
internal sealed class RegistrantHolder(
    RegistrationStore store, RegistrationClerk clerk, LinkGenerator links, IHttpContextAccessor http, ILocalClock clock, IStringLocalizer<RegistrantHolder> S) : IPersonalDataHolder
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(PersonKey key)
    {
        var records = new List<PersonalRecord>();
        foreach (var registrant in await store.RegistrantsAsync(key))
        {
            var data = new List<PersonalDatum> { new(S["Name"], registrant.Name), new(S["E-mail"], registrant.Email), new(S["Telephone"], registrant.Phone) };
            if (await store.ByIdAsync(registrant.RegistrationId) is { } registration)
            {
                data.Add(new(S["How many people"], registration.Size.ToString(CultureInfo.CurrentCulture)));
                data.Add(new(S["Registered on"], (await LocalTimes.LocalAsync(registration.CreatedUtc, clock)).ToString("g", CultureInfo.CurrentCulture)));
                data.Add(new(S["Consent given"], (await LocalTimes.LocalAsync(registration.Consent.GivenUtc, clock)).ToString("g", CultureInfo.CurrentCulture)));
            }

            data.AddRange(registrant.Answers.Select(static answer => new PersonalDatum(answer.Question, answer.Answer)));
            records.Add(new PersonalRecord(
                S["Registration for an event"], (await store.SeatsAsync(registrant.EventId))?.Told.Title ?? "", [.. data.Where(static datum => datum.Value.Length > 0)], Url(registrant.EventId)));
        }

        return records;
    }

    public async Task EraseAsync(PersonKey key, string by)
    {
        foreach (var registrant in await store.RegistrantsAsync(key))
        {
            // In the session of the request, with all else that is erased: were the seats changed by somebody at this moment, nothing is.
            await clerk.EraseAsync(registrant.RegistrationId);
        }
    }

    private string Url(string eventId) => http.HttpContext is { } context
        ? links.GetPathByAction(context, "Event", "Registrations", new { area = "CivicSite.Events", eventId }) ?? ""
        : "";
}
