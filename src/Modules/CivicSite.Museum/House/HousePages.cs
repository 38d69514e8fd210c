using System.Text.Json;
using CivicSite.Booking;
using CivicSite.Museum.Day;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Museum.House;

/// <inheritdoc cref="IHousePages"/>
internal sealed class HousePages(ISiteService sites, HouseFaultTexts texts, ContactRetention retention, SessionRenewal renewal, SeatDesk desk, IClock clock) : IHousePages
{
    private const int SoonDays = 30;
    private const string Key = "museum-house";

    public async Task<HouseViewModel> ShowAsync()
    {
        var house = await sites.GetSettingsAsync<MuseumHouse>();
        return await PageAsync(HouseReader.Form(house, Stamps.Of(house)), []);
    }

    public async Task<HouseViewModel?> SendAsync(HouseForm form)
    {
        if (HouseReader.Edit(form))
        {
            return await PageAsync(form, []);
        }

        var answer = await desk.DoAsync<HouseClerk, HouseAnswer>(Key, clerk => clerk.SaveAsync(form));
        if (answer.IsChanged || answer.Faults.Count > 0)
        {
            return await PageAsync(answer.Form, answer.Faults) with { IsChanged = answer.IsChanged };
        }

        // Terms, holidays and rooms say when and for how many lessons are held.
        await renewal.RunAsync(CancellationToken.None);
        return null;
    }

    private async Task<HouseViewModel> PageAsync(HouseForm form, Dictionary<string, HouseFault> faults)
    {
        var (due, soon) = (await retention.CountAsync(clock.UtcNow), await retention.CountAsync(clock.UtcNow.AddDays(SoonDays)));
        return new HouseViewModel(form, faults.ToDictionary(static fault => fault.Key, fault => texts.Describe(fault.Value).Value, StringComparer.Ordinal))
        {
            Due = due,
            DueSoon = soon - due,
        };
    }
}

/// <param name="Form">As typed, with rows put back that may not go.</param>
internal sealed record HouseAnswer(HouseForm Form, Dictionary<string, HouseFault> Faults, bool IsChanged);

/// <summary>Saves the settings. Works inside <see cref="SeatDesk"/>.</summary>
internal sealed class HouseClerk(ISiteService sites, HouseUsage usage)
{
    public async Task<HouseAnswer> SaveAsync(HouseForm form)
    {
        var site = await sites.LoadSiteSettingsAsync();
        var former = site.As<MuseumHouse>();
        if (!Stamps.Is(form.Stamp, Stamps.Of(former)))
        {
            return new HouseAnswer(form, [], IsChanged: true);
        }

        var (house, faults) = HouseReader.Read(form, former);
        await PutBackAsync(form, house, former, faults);
        if (faults.Count == 0)
        {
            site.Properties[nameof(MuseumHouse)] = JsonSerializer.SerializeToNode(house);
            await sites.UpdateSiteSettingsAsync(site);
        }

        return new HouseAnswer(form, faults, IsChanged: false);
    }

    // What is needed somewhere comes back at the end of its list, with the reason beside it.
    private async Task PutBackAsync(HouseForm form, MuseumHouse house, MuseumHouse former, Dictionary<string, HouseFault> faults)
    {
        var rooms = await usage.RoomsAsync([.. former.Rooms.Select(static room => room.Id).Where(id => house.Room(id) is null)]);
        var guides = await usage.GuidesAsync([.. former.Guides.Select(static guide => guide.Id).Where(id => house.Guide(id) is null)]);
        var whole = HouseReader.Form(former, "");
        foreach (var row in whole.Rooms.Where(row => rooms.Contains(row.Id ?? "")))
        {
            form.Rooms.Add(row);
            faults[$"Rooms[{form.Rooms.Count - 1}].Name"] = HouseFault.InUse;
        }

        foreach (var row in whole.Guides.Where(row => guides.Contains(row.Id ?? "")))
        {
            form.Guides.Add(row);
            faults[$"Guides[{form.Guides.Count - 1}].Name"] = HouseFault.InUse;
        }
    }
}

/// <summary>Says what is wrong with the settings.</summary>
internal sealed class HouseFaultTexts(IStringLocalizer<HouseFaultTexts> S)
{
    public LocalizedString Describe(HouseFault fault) => fault switch
    {
        HouseFault.NameMissing => S["Write a name, or remove the row."],
        HouseFault.NameTwice => S["There are two of this name."],
        HouseFault.NoSeats => S["Write a whole number of seats, or leave it empty."],
        HouseFault.NoDays => S["State both days, or remove the row."],
        HouseFault.DaysTurned => S["The last day comes before the first."],
        HouseFault.NoHours => S["Write a whole number of hours from 0 to {0}.", HouseReader.MaxHours],
        HouseFault.NoReminder => S["Write a whole number of days from 0 to {0}.", HouseReader.MaxReminder],
        HouseFault.NoRetention => S["Write a whole number of days from 0 to {0}.", HouseReader.MaxRetention],
        HouseFault.InUse => S["It cannot be removed: dates to come or schedules of lessons have it. Move them first."],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
    };
}
