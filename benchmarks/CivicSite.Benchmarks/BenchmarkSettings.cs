using System.Globalization;

namespace CivicSite.Benchmarks;

/// <summary>What to measure and how hard.</summary>
internal sealed record BenchmarkSettings
{
    /// <summary>How many generated news the site holds, one measurement each.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = [1_000, 10_000, 100_000];

    /// <summary>How often the site and the bare server are measured in turn, for each page.</summary>
    public int Rounds { get; init; } = 2;

    /// <summary>How long one measurement takes.</summary>
    public int Seconds { get; init; } = 5;

    /// <summary>How many connections are kept busy at once.</summary>
    public int Connections { get; init; } = 32;

    /// <summary>Sizes of a section are compared: many short measurements in turn.</summary>
    public static BenchmarkSettings OfSection(params int[] sizes) => new() { Sizes = sizes, Rounds = 5, Seconds = 2 };

    /// <exception cref="FormatException">An argument is not a positive number, or an option is unknown.</exception>
    public static BenchmarkSettings Parse(IEnumerable<string> arguments, BenchmarkSettings settings)
    {
        var sizes = new List<int>();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            switch (argument)
            {
                case "--rounds":
                    settings = settings with { Rounds = Number(rest.Dequeue()) };
                    break;
                case "--seconds":
                    settings = settings with { Seconds = Number(rest.Dequeue()) };
                    break;
                case "--connections":
                    settings = settings with { Connections = Number(rest.Dequeue()) };
                    break;
                default:
                    sizes.Add(Number(argument));
                    break;
            }
        }

        return sizes.Count == 0 ? settings : settings with { Sizes = sizes };
    }

    public static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"\"{text}\" is not a positive number.");
}
