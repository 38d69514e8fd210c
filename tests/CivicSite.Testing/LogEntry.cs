using System.Text.Json;
using System.Text.RegularExpressions;

namespace CivicSite.Testing;

/// <summary>How bad a line of the server's log is. Everything below an error counts as <see cref="Normal"/>.</summary>
public enum LogSeverity
{
    Normal,
    Error,
    Fatal,
}

/// <summary>One entry of the server's log: its severity and its whole text.</summary>
public sealed record LogEntry(LogSeverity Severity, string Text)
{
    private static readonly Regex Marks = new(
        @"^(?:(?<error>fail: |\[[^\]]* ERR\])|(?<fatal>crit: |\[[^\]]* FTL\]|Unhandled exception)|(?:trce|dbug|info|warn): |\[[^\]]* [A-Z]{3}\])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>
    /// Reads a line: Serilog's JSON (compact or full), Serilog's text or the console logger's text.
    /// Returns null for any other line: it continues the entry before it, as the lines of an exception do.
    /// </summary>
    public static LogEntry? Parse(string line)
    {
        if (line.StartsWith('{') && ReadJsonLevel(line) is { } level)
        {
            return new(ToSeverity(level), line);
        }

        var mark = Marks.Match(line);
        return mark switch
        {
            { Success: false } => null,
            _ when mark.Groups["fatal"].Success => new(LogSeverity.Fatal, line),
            _ when mark.Groups["error"].Success => new(LogSeverity.Error, line),
            _ => new(LogSeverity.Normal, line),
        };
    }

    private static LogSeverity ToSeverity(string level) => level switch
    {
        "Error" => LogSeverity.Error,
        "Fatal" or "Critical" => LogSeverity.Fatal,
        _ => LogSeverity.Normal,
    };

    private static string? ReadJsonLevel(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            foreach (var name in (string[])["@l", "Level", "LogLevel"])
            {
                if (json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                {
                    return value.GetString();
                }
            }

            // Compact JSON leaves the level out where it is Information.
            return "Information";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
