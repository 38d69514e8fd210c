using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CivicSite.Printing;

/// <summary>Settings of the printer, under <c>CivicSite:Printing</c>.</summary>
internal sealed class PrinterOptions(IConfiguration configuration)
{
    private const long Megabyte = 1L << 20;

    /// <summary>The longest that one document may take: <c>TimeLimitSeconds</c>, 90 where it is not set.</summary>
    public TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(configuration.GetValue("CivicSite:Printing:TimeLimitSeconds", 90));

    /// <summary>Bytes of address space of the child: <c>MemoryMegabytes</c>, 2048 where it is not set.</summary>
    public long Memory { get; } = configuration.GetValue("CivicSite:Printing:MemoryMegabytes", 2048L) * Megabyte;

    /// <summary>How many documents are made at once: <c>Concurrency</c>, 1 where it is not set.</summary>
    public int Concurrency { get; } = configuration.GetValue("CivicSite:Printing:Concurrency", 1);

    /// <summary>How many more may wait: <c>Waiting</c>, 8 where it is not set.</summary>
    public int Waiting { get; } = configuration.GetValue("CivicSite:Printing:Waiting", 8);

    /// <summary>What bounds the child, as <c>prlimit</c> takes it.</summary>
    public IReadOnlyList<string> Limits =>
    [
        "--core=0",
        string.Create(CultureInfo.InvariantCulture, $"--as={Memory}"),
        string.Create(CultureInfo.InvariantCulture, $"--fsize={Memory}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Max(1, (int)TimeLimit.TotalSeconds)}"),
    ];
}
