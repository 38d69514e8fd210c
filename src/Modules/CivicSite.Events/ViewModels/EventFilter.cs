using System.Globalization;

namespace CivicSite.Events.ViewModels;

/// <summary>What an address asks for, as it stands in the query string. Empty means not narrowed.</summary>
public sealed record EventFilter
{
    /// <summary>Slug of a kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Slug of a settlement.</summary>
    public string? Settlement { get; init; }

    /// <summary>Id of an organisation or a TOS.</summary>
    public string? Organizer { get; init; }

    /// <summary>The first day, for the list alone.</summary>
    public string? From { get; init; }

    /// <summary>The last day, for the list alone.</summary>
    public string? To { get; init; }

    public bool IsEmpty => Values().Count == 0;

    public DateOnly? FirstDay => ReadDay(From);

    public DateOnly? LastDay => ReadDay(To);

    /// <summary>A day was asked for that is none.</summary>
    public bool HasWrongDay => (!string.IsNullOrEmpty(From) && FirstDay is null) || (!string.IsNullOrEmpty(To) && LastDay is null);

    /// <summary>What every view is narrowed by, always in the same order.</summary>
    public IReadOnlyList<(string Name, string Value)> Scope() => Given(("kind", Kind), ("settlement", Settlement), ("organizer", Organizer));

    /// <summary>All that is given.</summary>
    public IReadOnlyList<(string Name, string Value)> Values() => [.. Scope(), .. Given(("from", From), ("to", To))];

    private static IReadOnlyList<(string Name, string Value)> Given(params (string Name, string? Value)[] values) =>
        [.. values.Where(static pair => !string.IsNullOrEmpty(pair.Value)).Select(static pair => (pair.Name, pair.Value!))];

    /// <summary>A day as addresses have it; null where the text is none.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CivicSite.Calendar.CalendarDates.IsYear(day.Year) ? day : null;
}
