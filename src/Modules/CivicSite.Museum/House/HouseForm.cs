namespace CivicSite.Museum.House;

/// <summary>The museum's settings as typed, so that they can be shown again.</summary>
public sealed class HouseForm
{
    public List<RoomRow> Rooms { get; set; } = [];

    public List<GuideRow> Guides { get; set; } = [];

    public List<DaysRow> Terms { get; set; } = [];

    public List<DaysRow> Transfers { get; set; } = [];

    public string? BookingHours { get; set; }

    public string? ChangeHours { get; set; }

    public string? ReminderDays { get; set; }

    public string? RetentionDays { get; set; }

    public string? Contact { get; set; }

    /// <summary>How the settings stood when the form was shown.</summary>
    public string? Stamp { get; set; }

    /// <summary>The button: <c>save</c>, <c>add:rooms</c>, <c>remove:rooms:2</c>.</summary>
    public string? Command { get; set; }
}

public sealed class RoomRow
{
    /// <summary>Empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Seats { get; set; }
}

public sealed class GuideRow
{
    /// <summary>Empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>Two days, <c>yyyy-MM-dd</c>.</summary>
public sealed class DaysRow
{
    public string? From { get; set; }

    public string? To { get; set; }
}

/// <summary>The page of the settings.</summary>
/// <param name="Errors">By name of the field.</param>
/// <param name="IsChanged">Somebody else has saved meanwhile: nothing of the form was.</param>
public sealed record HouseViewModel(HouseForm Form, IReadOnlyDictionary<string, string> Errors, bool IsChanged = false)
{
    /// <summary>How many bookings have a contact that is to be removed tonight.</summary>
    public int Due { get; init; }

    /// <summary>How many more will be due in the next 30 days.</summary>
    public int DueSoon { get; init; }

    public string Error(string field) => Errors.GetValueOrDefault(field, "");
}

/// <summary>The museum's settings. Callers have checked that the user may manage the museum.</summary>
public interface IHousePages
{
    Task<HouseViewModel> ShowAsync();

    /// <returns>What to show again; null where it was saved.</returns>
    Task<HouseViewModel?> SendAsync(HouseForm form);
}
