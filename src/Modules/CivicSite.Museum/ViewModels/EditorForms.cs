using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Museum.ViewModels;

// Models of shapes are not sealed: the display manager derives shapes from them.

/// <summary>What of a lesson is no field, in its editor.</summary>
public class LessonEditForm
{
    public List<string> Audiences { get; set; } = [];

    public List<string> Places { get; set; } = [];

    public int? GradeFrom { get; set; }

    public int? GradeTo { get; set; }

    public int? AgeFrom { get; set; }

    public int? AgeTo { get; set; }

    public int Minutes { get; set; }

    public int Smallest { get; set; }

    public int Largest { get; set; }

    public bool Shared { get; set; }

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> AudienceChoices { get; set; } = [];

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> PlaceChoices { get; set; } = [];
}

/// <summary>A choice of a form.</summary>
public sealed record FormChoice(string Code, string Name);

/// <summary>The schedule in the editor of a lesson.</summary>
public class ScheduleForm
{
    public List<SlotForm> Slots { get; set; } = [];

    public List<RuleForm> Rules { get; set; } = [];

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> Places { get; set; } = [];

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> Rooms { get; set; } = [];

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> Guides { get; set; } = [];

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> Weekdays { get; set; } = [];
}

/// <summary>What rows of dates and of rules have in common.</summary>
public abstract class EntryForm
{
    public string? Id { get; set; }

    public string? Place { get; set; }

    public string? RoomId { get; set; }

    public string? GuideId { get; set; }

    public int? Capacity { get; set; }
}

/// <summary>One date; rows without a day are left out.</summary>
public sealed class SlotForm : EntryForm
{
    public DateOnly? Date { get; set; }

    public TimeOnly? Time { get; set; }
}

/// <summary>One rule; rows without weekdays and times are left out.</summary>
public sealed class RuleForm : EntryForm
{
    public List<int> Weekdays { get; set; } = [];

    /// <summary>With commas between them.</summary>
    public string? Times { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool InTermsOnly { get; set; } = true;

    public bool NotOnHolidays { get; set; } = true;
}

/// <summary>A row of the schedule with what may be chosen in it.</summary>
/// <param name="Prefix">The full name of the row's fields, without the last part.</param>
public sealed record ScheduleEntryInput(string Prefix, EntryForm Row, ScheduleForm Form);
