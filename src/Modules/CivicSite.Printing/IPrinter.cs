namespace CivicSite.Printing;

/// <summary>Makes documents and pictures of HTML with the style sheets of print.</summary>
public interface IPrinter
{
    /// <summary>The document as PDF, with its fonts inside.</summary>
    /// <exception cref="PrintException">It could not be made; the exception says why.</exception>
    Task<byte[]> PdfAsync(PrintJob job, CancellationToken cancellationToken);

    /// <summary>The first page as a picture in PNG, at 96 dots an inch: a page that is 1200px wide gives 1200 dots.</summary>
    /// <exception cref="PrintException">It could not be made; the exception says why.</exception>
    Task<byte[]> PngAsync(PrintJob job, CancellationToken cancellationToken);
}

/// <summary>What is to be printed.</summary>
/// <param name="Html">A whole document. It names no addresses but those of <paramref name="Files"/>: others would be fetched.</param>
/// <param name="StyleSheet">CSS for paged media.</param>
/// <param name="Files">What the document shows, by the name that it uses: small Latin letters, digits, dots and hyphens.</param>
public sealed record PrintJob(string Html, string StyleSheet, IReadOnlyDictionary<string, byte[]> Files);

/// <summary>Why something could not be printed.</summary>
public enum PrintFault
{
    /// <summary>The document could not be made; the log says more.</summary>
    Failed,

    /// <summary>The programs are not installed.</summary>
    Unavailable,

    /// <summary>Too many documents are being made already: to be tried again in a minute.</summary>
    Busy,

    /// <summary>The document took longer than the limit.</summary>
    TimedOut,
}

/// <summary>Something could not be printed.</summary>
public sealed class PrintException(PrintFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public PrintFault Fault { get; } = fault;
}
