using System.ComponentModel;
using System.Threading.RateLimiting;
using CliWrap;
using CliWrap.Buffered;
using Microsoft.Extensions.Logging;

namespace CivicSite.Printing;

/// <summary>WeasyPrint as a child process with limits of its own; pictures of its pages come from libvips.</summary>
internal sealed partial class WeasyPrinter(PrinterOptions options, ILogger<WeasyPrinter> logger) : IPrinter, IDisposable
{
    private const int MaxLogged = 500;

    private readonly ConcurrencyLimiter _slots = new(new()
    {
        PermitLimit = options.Concurrency,
        QueueLimit = options.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public void Dispose() => _slots.Dispose();

    public Task<byte[]> PdfAsync(PrintJob job, CancellationToken cancellationToken) => MakeAsync(job, picture: false, cancellationToken);

    public Task<byte[]> PngAsync(PrintJob job, CancellationToken cancellationToken) => MakeAsync(job, picture: true, cancellationToken);

    private async Task<byte[]> MakeAsync(PrintJob job, bool picture, CancellationToken cancellationToken)
    {
        using var slot = await _slots.AcquireAsync(1, cancellationToken);
        if (!slot.IsAcquired)
        {
            throw new PrintException(PrintFault.Busy, "Too many documents are being printed.");
        }

        using var folder = new WorkFolder();
        await folder.WriteAsync(job, cancellationToken);
        await RunAsync("weasyprint", ["--encoding", "utf8", "--stylesheet", "document.css", "--optimize-size", "all", "document.html", "document.pdf"], folder, cancellationToken);
        if (!picture)
        {
            return await File.ReadAllBytesAsync(folder.File("document.pdf"), cancellationToken);
        }

        await RunAsync("vips", ["pdfload", "document.pdf", "page.png[strip]", "--dpi", "96"], folder, cancellationToken);
        return await File.ReadAllBytesAsync(folder.File("page.png"), cancellationToken);
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, WorkFolder folder, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.TimeLimit);
        try
        {
            var result = await Command(program, arguments, folder).ExecuteBufferedAsync(deadline.Token);
            if (result.ExitCode != 0)
            {
                LogFailure(program, result.ExitCode, Shortened(result.StandardError));
                throw new PrintException(PrintFault.Failed, $"{program} ended with {result.ExitCode}.");
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PrintException(PrintFault.TimedOut, $"{program} took longer than {options.TimeLimit}.", exception);
        }
        catch (Win32Exception exception)
        {
            LogMissing(exception, program);
            throw new PrintException(PrintFault.Unavailable, $"{program} cannot be started.", exception);
        }
    }

    // prlimit replaces itself with the program, so that killing the child kills the program.
    private Command Command(string program, IReadOnlyList<string> arguments, WorkFolder folder) =>
        Cli.Wrap("prlimit")
            .WithArguments([.. options.Limits, "--", program, .. arguments])
            .WithWorkingDirectory(folder.Path)
            .WithEnvironmentVariables(BareEnvironment(folder))
            .WithValidation(CommandResultValidation.None);

    // Secrets of the site live in its environment; a printer has no business with them.
    private static Dictionary<string, string?> BareEnvironment(WorkFolder folder)
    {
        var bare = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(static name => name, static _ => (string?)null, StringComparer.Ordinal);
        bare["PATH"] = Environment.GetEnvironmentVariable("PATH");
        bare["LANG"] = "C.UTF-8";
        bare["HOME"] = bare["TMPDIR"] = folder.Path;
        return bare;
    }

    private static string Shortened(string text) => text.Length > MaxLogged ? text[^MaxLogged..] : text;

    [LoggerMessage(LogLevel.Error, "{Program} ended with {ExitCode}: {Error}")]
    private partial void LogFailure(string program, int exitCode, string error);

    [LoggerMessage(LogLevel.Error, "{Program} cannot be started. On Debian the packages weasyprint, libvips-tools and fonts-paratype are needed to print.")]
    private partial void LogMissing(Exception exception, string program);
}
