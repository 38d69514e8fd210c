namespace CivicSite.Testing;

/// <summary>What a site wrote to its output, and which errors in it a test expects.</summary>
public sealed class SiteLog
{
    private readonly Lock _lock = new();
    private readonly List<LogEntry> _entries = [];
    private readonly List<string> _expected = [];

    /// <summary>How many entries there are: a mark to give to <see cref="ThrowIfErrors"/>.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>From now on, errors whose text contains <paramref name="part"/> do not fail tests.</summary>
    public void ExpectError(string part)
    {
        lock (_lock)
        {
            _expected.Add(part);
        }
    }

    /// <summary>Adds a line of output.</summary>
    public void Add(string line)
    {
        lock (_lock)
        {
            if (LogEntry.Parse(line) is { } entry)
            {
                _entries.Add(entry);
            }
            else if (_entries.Count > 0)
            {
                _entries[^1] = _entries[^1] with { Text = _entries[^1].Text + "\n" + line };
            }
            else
            {
                _entries.Add(new(LogSeverity.Normal, line));
            }
        }
    }

    /// <summary>The last entries as text.</summary>
    public string Tail(int entries = 40)
    {
        lock (_lock)
        {
            return string.Join('\n', _entries.TakeLast(entries).Select(entry => entry.Text));
        }
    }

    /// <summary>The entries as text, from the first.</summary>
    public override string ToString() => Tail(int.MaxValue);

    /// <summary>Fails when an entry after the first <paramref name="mark"/> is an error that was not expected.</summary>
    /// <exception cref="SiteFaultException">There is such an entry.</exception>
    public void ThrowIfErrors(int mark = 0)
    {
        List<string> errors;
        lock (_lock)
        {
            errors = [.. _entries.Skip(mark)
                .Where(entry => entry.Severity != LogSeverity.Normal)
                .Where(entry => !_expected.Exists(part => entry.Text.Contains(part, StringComparison.Ordinal)))
                .Select(entry => entry.Text)];
        }

        if (errors.Count > 0)
        {
            throw new SiteFaultException($"{errors.Count} unexpected error(s) in the server's log:\n{string.Join('\n', errors)}");
        }
    }
}

/// <summary>The site did something that no test may overlook: it did not start, stopped by itself or logged an error.</summary>
public sealed class SiteFaultException(string message) : Exception(message);
