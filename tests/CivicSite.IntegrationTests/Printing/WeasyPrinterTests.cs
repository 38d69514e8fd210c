using System.Globalization;
using CivicSite.Printing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using UglyToad.PdfPig;

namespace CivicSite.IntegrationTests.Printing;

/// <summary>The printer as it is installed on this machine.</summary>
public sealed class WeasyPrinterTests
{
    private const double PointsPerMillimetre = 72 / 25.4;

    private static readonly Dictionary<string, byte[]> NoFiles = [];

    [Fact]
    public async Task Html_becomes_pages_of_the_size_with_russian_text_and_fonts_inside()
    {
        using var printer = Printer();
        var pdf = await printer.PdfAsync(Job("<p>Штендер для шествия</p>", PaperSize.A5.PageRule(bleed: false)), default);

        using var document = PdfDocument.Open(pdf);
        var page = Assert.Single(document.GetPages());
        Assert.Equal(148 * PointsPerMillimetre, page.Width, 0.5);
        Assert.Equal(210 * PointsPerMillimetre, page.Height, 0.5);
        Assert.Equal("Штендер для шествия", string.Join(' ', page.GetWords().Select(static word => word.Text)));
        Assert.All(page.Letters, static letter => Assert.Contains("PT-Sans", letter.FontName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_of_the_job_are_shown()
    {
        using var printer = Printer();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["qr.svg"] = QrCode.Svg("https://example.org/veterans/id/4x") };
        var pdf = await printer.PdfAsync(Job("<img src=\"qr.svg\" width=\"200\" height=\"200\">", PaperSize.A5.PageRule(bleed: false), files), default);

        using var document = PdfDocument.Open(pdf);
        Assert.NotEmpty(document.GetPage(1).Paths);
    }

    [Fact]
    public async Task A_page_becomes_a_picture_of_as_many_points()
    {
        using var printer = Printer();
        var png = await printer.PngAsync(Job("<p>1200 × 630</p>", "@page { size: 1200px 630px; margin: 0 }"), default);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(1200, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(630, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public async Task Who_comes_when_the_queue_is_full_is_told_so()
    {
        using var printer = Printer(("Waiting", 0));
        var first = printer.PdfAsync(Job("<p>1</p>", ""), default);
        var second = await Assert.ThrowsAsync<PrintException>(() => printer.PdfAsync(Job("<p>2</p>", ""), default));

        Assert.Equal(PrintFault.Busy, second.Fault);
        Assert.NotEmpty(await first);
    }

    [Fact]
    public async Task A_document_without_end_is_stopped()
    {
        using var printer = Printer(("TimeLimitSeconds", 1));
        var endless = string.Concat(Enumerable.Repeat("<table><tr><td>слово слово слово</td></tr></table>", 20_000));
        var fault = await Assert.ThrowsAsync<PrintException>(() => printer.PdfAsync(Job(endless, ""), default));

        // The processor's limit may end the program before the clock does.
        Assert.True(fault.Fault is PrintFault.TimedOut or PrintFault.Failed);
    }

    private static PrintJob Job(string body, string style, Dictionary<string, byte[]>? files = null) => new(
        $"<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Проба</title></head><body>{body}</body></html>",
        style + "body { font-family: \"PT Sans\" }",
        files ?? NoFiles);

    private static WeasyPrinter Printer(params (string Name, int Value)[] settings) => new(
        new PrinterOptions(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create($"CivicSite:Printing:{pair.Name}", (string?)pair.Value.ToString(CultureInfo.InvariantCulture))))
            .Build()),
        NullLogger<WeasyPrinter>.Instance);
}
