using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;

namespace CivicSite.Museum.House;

/// <summary>What is wrong with the settings.</summary>
internal enum HouseFault
{
    NameMissing,
    NameTwice,
    NoSeats,
    NoDays,
    DaysTurned,
    NoHours,
    NoReminder,
    NoRetention,

    /// <summary>It cannot go: dates to come or schedules have it.</summary>
    InUse,
}

/// <summary>Turns the settings into their form and back.</summary>
internal static class HouseReader
{
    public const int MaxRows = 60;

    public const int MaxHours = 24 * 60;

    public const int MaxReminder = 60;

    public const int MaxRetention = 3_650;

    private const int MaxSeats = 500;
    private const int MaxName = 100;
    private const int MaxContact = 500;
    private const int IdLength = 8;
    private const string DayFormat = "yyyy-MM-dd";

    public static HouseForm Form(MuseumHouse house, string stamp) => new()
    {
        Rooms = [.. house.Rooms.Select(static room => new RoomRow { Id = room.Id, Name = room.Name, Seats = room.Seats > 0 ? Text(room.Seats) : "" })],
        Guides = [.. house.Guides.Select(static guide => new GuideRow { Id = guide.Id, Name = guide.Name })],
        Terms = [.. house.Terms.Select(static term => new DaysRow { From = Text(term.From), To = Text(term.To) })],
        Transfers = [.. house.Transfers.Select(static transfer => new DaysRow { From = Text(transfer.From), To = Text(transfer.To) })],
        BookingHours = Text(house.BookingHours),
        ChangeHours = Text(house.ChangeHours),
        ReminderDays = Text(house.ReminderDays),
        RetentionDays = Text(house.RetentionDays),
        Contact = house.Contact,
        Stamp = stamp,
    };

    /// <summary>Adds a row or takes one out, as the button says. Nothing else of the form changes.</summary>
    /// <returns>False for other buttons.</returns>
    public static bool Edit(HouseForm form)
    {
        var words = (form.Command ?? "").Split(':');
        var index = words.Length == 3 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return (words[0], words.Length > 1 ? words[1] : "") switch
        {
            (var verb, "rooms") => Edit(form.Rooms, verb, index),
            (var verb, "guides") => Edit(form.Guides, verb, index),
            (var verb, "terms") => Edit(form.Terms, verb, index),
            (var verb, "transfers") => Edit(form.Transfers, verb, index),
            _ => false,
        };
    }

    /// <summary>Reads the form. Rows in which nothing stands are left out; what was marked as made up stays so.</summary>
    /// <returns>The settings; what is wrong, by name of the field.</returns>
    public static (MuseumHouse House, Dictionary<string, HouseFault> Faults) Read(HouseForm form, MuseumHouse former)
    {
        var faults = new Dictionary<string, HouseFault>(StringComparer.Ordinal);
        var house = new MuseumHouse
        {
            BookingHours = Number(form.BookingHours, MaxHours, nameof(form.BookingHours), HouseFault.NoHours, faults),
            ChangeHours = Number(form.ChangeHours, MaxHours, nameof(form.ChangeHours), HouseFault.NoHours, faults),
            ReminderDays = Number(form.ReminderDays, MaxReminder, nameof(form.ReminderDays), HouseFault.NoReminder, faults),
            RetentionDays = Number(form.RetentionDays, MaxRetention, nameof(form.RetentionDays), HouseFault.NoRetention, faults),
            Contact = BookingReader.Clean(form.Contact, MaxContact),
        };
        ReadRooms(form.Rooms, house, former, faults);
        ReadGuides(form.Guides, house, former, faults);
        foreach (var (from, to) in Days(form.Terms, "Terms", mayTurn: false, faults))
        {
            house.Terms.Add(new SchoolTerm { From = from, To = to, Demonstration = former.Terms.Exists(term => term.Demonstration && term.From == from && term.To == to) });
        }

        house.Transfers.AddRange(Days(form.Transfers, "Transfers", mayTurn: true, faults).Select(static days => new DayTransfer { From = days.From, To = days.To }));
        return (house, faults);
    }

    private static bool Edit<T>(List<T> rows, string verb, int index)
        where T : new()
    {
        if (verb is "add" && rows.Count < MaxRows)
        {
            rows.Add(new T());
        }
        else if (verb is "remove" && index >= 0 && index < rows.Count)
        {
            rows.RemoveAt(index);
        }

        return verb is "add" or "remove";
    }

    private static void ReadRooms(List<RoomRow> rows, MuseumHouse house, MuseumHouse former, Dictionary<string, HouseFault> faults)
    {
        for (var i = 0; i < Math.Min(rows.Count, MaxRows); i++)
        {
            var (id, name, seats) = (rows[i].Id ?? "", Name(rows[i].Name), (rows[i].Seats ?? "").Trim());
            if (id.Length + name.Length + seats.Length == 0)
            {
                continue;
            }

            CheckName(name, house.Rooms.Select(static room => room.Name), $"Rooms[{i}].Name", faults);
            var known = former.Room(id);
            house.Rooms.Add(new MuseumRoom
            {
                Id = known?.Id ?? NewId(),
                Name = name,
                Seats = seats.Length == 0 ? 0 : Number(seats, MaxSeats, $"Rooms[{i}].Seats", HouseFault.NoSeats, faults),
                Demonstration = known?.Demonstration == true,
            });
        }
    }

    private static void ReadGuides(List<GuideRow> rows, MuseumHouse house, MuseumHouse former, Dictionary<string, HouseFault> faults)
    {
        for (var i = 0; i < Math.Min(rows.Count, MaxRows); i++)
        {
            var (id, name) = (rows[i].Id ?? "", Name(rows[i].Name));
            if (id.Length + name.Length == 0)
            {
                continue;
            }

            CheckName(name, house.Guides.Select(static guide => guide.Name), $"Guides[{i}].Name", faults);
            var known = former.Guide(id);
            house.Guides.Add(new MuseumGuide { Id = known?.Id ?? NewId(), Name = name, Demonstration = known?.Demonstration == true });
        }
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Days(List<DaysRow> rows, string list, bool mayTurn, Dictionary<string, HouseFault> faults)
    {
        for (var i = 0; i < Math.Min(rows.Count, MaxRows); i++)
        {
            if (string.IsNullOrWhiteSpace(rows[i].From) && string.IsNullOrWhiteSpace(rows[i].To))
            {
                continue;
            }

            if (Day(rows[i].From) is not { } from || Day(rows[i].To) is not { } to)
            {
                faults[$"{list}[{i}].From"] = HouseFault.NoDays;
            }
            else if (to < from && !mayTurn)
            {
                faults[$"{list}[{i}].From"] = HouseFault.DaysTurned;
            }
            else
            {
                yield return (from, to);
            }
        }
    }

    private static void CheckName(string name, IEnumerable<string> others, string field, Dictionary<string, HouseFault> faults)
    {
        if (name.Length == 0)
        {
            faults[field] = HouseFault.NameMissing;
        }
        else if (others.Contains(name, StringComparer.CurrentCultureIgnoreCase))
        {
            faults[field] = HouseFault.NameTwice;
        }
    }

    private static int Number(string? text, int most, string field, HouseFault fault, Dictionary<string, HouseFault> faults)
    {
        if (int.TryParse((text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        faults[field] = fault;
        return 0;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CalendarDates.IsYear(day.Year) ? day : null;

    private static string Name(string? text) => BookingReader.Clean(text, MaxName).ReplaceLineEndings(" ");

    private static string NewId() => Guid.NewGuid().ToString("n")[..IdLength];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
