using OrchardCore.ContentManagement;

namespace CivicSite.Museum.Models;

/// <summary>When a lesson is held: single dates, and rules that make dates.</summary>
public sealed class MuseumSchedulePart : ContentPart
{
    public List<ScheduleSlot> Slots { get; set; } = [];

    public List<ScheduleRule> Rules { get; set; } = [];
}

/// <summary>What slots and rules have in common.</summary>
public abstract class ScheduleEntry
{
    /// <summary>Stays the same when the entry is changed, so that its dates are found again.</summary>
    public string Id { get; set; } = "";

    /// <summary>A code of <see cref="LessonPlaces"/>; empty for the first place of the lesson.</summary>
    public string Place { get; set; } = "";

    /// <summary>Id of a <see cref="MuseumRoom"/>; empty for none.</summary>
    public string RoomId { get; set; } = "";

    /// <summary>Id of a <see cref="MuseumGuide"/>; empty for none.</summary>
    public string GuideId { get; set; } = "";

    /// <summary>How many places there are; 0 for the largest group of the lesson.</summary>
    public int Capacity { get; set; }
}

/// <summary>One date.</summary>
public sealed class ScheduleSlot : ScheduleEntry
{
    public DateOnly Date { get; set; }

    /// <summary>On the site's clock.</summary>
    public TimeOnly Time { get; set; }
}

/// <summary>Dates that come back every week.</summary>
public sealed class ScheduleRule : ScheduleEntry
{
    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public List<int> Weekdays { get; set; } = [];

    /// <summary>On the site's clock.</summary>
    public List<TimeOnly> Times { get; set; } = [];

    /// <summary>The first day; null for no limit.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day; null for no limit.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Not in the holidays of schools.</summary>
    public bool InTermsOnly { get; set; } = true;

    /// <summary>Not on public holidays and the days off that go with them.</summary>
    public bool NotOnHolidays { get; set; } = true;
}
