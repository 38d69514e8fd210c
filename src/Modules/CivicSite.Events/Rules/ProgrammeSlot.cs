namespace CivicSite.Events.Rules;

/// <summary>An item of a programme. Templates show it, so it is public.</summary>
/// <param name="Time">Empty where none is given.</param>
/// <param name="Speaker">Empty where none is given.</param>
public sealed record ProgrammeSlot(string Time, string Title, string Speaker)
{
    /// <summary>Reads <c>10:00; Opening; the mayor</c>, of which the time and the speaker may be left out.</summary>
    public static ProgrammeSlot Read(string line)
    {
        var cells = line.Split(';', 3, StringSplitOptions.TrimEntries);
        var hasTime = cells is [{ Length: > 0 } time, { Length: > 0 }, ..] && char.IsAsciiDigit(time[0]);
        return hasTime ? new(cells[0], cells[1], cells.ElementAtOrDefault(2) ?? "") : Untimed(line);
    }

    private static ProgrammeSlot Untimed(string line)
    {
        var cells = line.TrimStart(';').Split(';', 2, StringSplitOptions.TrimEntries);
        return new("", cells[0], cells.ElementAtOrDefault(1) ?? "");
    }
}
