using System.Globalization;
using CivicSite.Mailing;
using CivicSite.Museum.Services;
using CivicSite.PersonalData;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.Museum.Bookings;

/// <summary>Who booked lessons. The booking itself, a class of a school, stays for the museum's figures, and where it is still to come the class is expected.</summary>
internal sealed class TeacherHolder(BookingStore bookings, MuseumDirectories directories, MuseumTexts texts, IOutbox outbox, ILocalClock local, IStringLocalizer<TeacherHolder> S) : IPersonalDataHolder
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(PersonKey key)
    {
        var records = new List<PersonalRecord>();
        foreach (var contact in await bookings.ContactsAsync(key))
        {
            var data = new List<PersonalDatum> { new(S["Name"], contact.Name), new(S["E-mail"], contact.Email), new(S["Telephone"], contact.Phone) };
            data.Add(new(S["Consent given"], await TextAsync(contact.Consent.GivenUtc)));
            var title = "";
            if (await bookings.ByIdAsync(contact.BookingId) is { } booking)
            {
                title = (await directories.GetAsync()).ById(booking.LessonId)?.Title ?? "";
                data.Add(new(S["Date"], await TextAsync(booking.StartUtc)));
                data.Add(new(S["Class"], $"{booking.School}, {texts.Class(booking)}"));
                data.Add(new(S["Wishes"], booking.Wishes));
            }

            records.Add(new PersonalRecord(S["Booking of a museum lesson"], title, [.. data.Where(static datum => datum.Value.Length > 0)]));
        }

        return records;
    }

    public async Task EraseAsync(PersonKey key, string by)
    {
        foreach (var contact in await bookings.ContactsAsync(key))
        {
            await outbox.RemoveAsync(BookingLetters.About(contact.BookingId));
            if (await bookings.ByIdAsync(contact.BookingId) is { } booking)
            {
                await bookings.RemoveContactAsync(booking, by);
            }
        }
    }

    private async Task<string> TextAsync(DateTime utc) =>
        (await local.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))).ToString("g", CultureInfo.CurrentCulture);
}
