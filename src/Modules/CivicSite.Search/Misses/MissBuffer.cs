namespace CivicSite.Search.Misses;

/// <summary>Keeps queries that found nothing until they are stored: a search never waits for a writer.</summary>
internal sealed class MissBuffer
{
    // Beyond this many different ones in a minute somebody is playing.
    private const int MaxTexts = 200;

    private readonly Lock _changing = new();
    private Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string query)
    {
        if (IsBroken(query) || MissedText.Of(query) is not { } text)
        {
            return;
        }

        lock (_changing)
        {
            if (_counts.Count < MaxTexts || _counts.ContainsKey(text))
            {
                _counts[text] = _counts.GetValueOrDefault(text) + 1;
            }
        }
    }

    /// <summary>What has come in since the last time.</summary>
    public IReadOnlyDictionary<string, int> Take()
    {
        lock (_changing)
        {
            var counts = _counts;
            _counts = new(StringComparer.Ordinal);
            return counts;
        }
    }

    // Half a surrogate pair cannot be normalised.
    private static bool IsBroken(string query)
    {
        foreach (var rune in query.EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar)
            {
                return true;
            }
        }

        return false;
    }
}
