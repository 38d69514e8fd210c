using System.Globalization;

namespace CivicSite.IntegrationTests.Durability;

/// <summary>What a writer said it has committed.</summary>
internal sealed class Acknowledged
{
    private readonly TaskCompletionSource _ready = new();
    private readonly TaskCompletionSource _enough = new();
    private int _wanted = int.MaxValue;

    /// <summary>Done when the writer waits for its start.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The number of the last acknowledged version of each item.</summary>
    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public int Writes { get; private set; }

    /// <summary>Done after so many further writes. Called while the writer waits.</summary>
    public Task After(int writes)
    {
        _wanted = Writes + writes;
        if (writes == 0)
        {
            _enough.TrySetResult();
        }

        return _enough.Task;
    }

    /// <summary>Reads all that the writer says until it ends.</summary>
    public async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        var text = "";
        while (await reader.ReadAsync(buffer) is > 0 and var count)
        {
            // What stands after the last line break was cut off by the kill and acknowledges nothing.
            text += new string(buffer, 0, count);
            var lines = text.Split('\n');
            text = lines[^1];
            foreach (var line in lines[..^1])
            {
                Take(line);
            }
        }
    }

    private void Take(string line)
    {
        if (line == "ready")
        {
            _ready.TrySetResult();
            return;
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        Numbers[line[..space]] = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
        if (++Writes >= _wanted)
        {
            _enough.TrySetResult();
        }
    }
}
