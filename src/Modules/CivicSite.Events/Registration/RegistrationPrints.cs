using CivicSite.Mailing;
using CivicSite.Printing;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Registration;

/// <summary>The list to sign at the entrance.</summary>
internal sealed record AttendanceViewModel(string Title, LocalTimes Times, string Place, IReadOnlyList<AttendanceRow> Rows)
{
    public int People => Rows.Sum(static row => row.People);
}

/// <summary>Somebody who is to come, with how many.</summary>
internal sealed record AttendanceRow(string Name, int People);

/// <summary>Certificates of those who came, each on a sheet of its own.</summary>
/// <param name="Signatures">Office and name of who signs, one each; empty for none.</param>
internal sealed record CertificatesViewModel(
    string Title, LocalTimes Times, string Place, string SiteName, IReadOnlyList<string> Signatures, IReadOnlyList<CertificateHolder> Holders);

/// <summary>Whose certificate it is, and the number of the registration.</summary>
internal sealed record CertificateHolder(string Name, int Number);

/// <summary>Prints, in the language of the site.</summary>
internal sealed class RegistrationPrints(ViewText views, IPrinter printer, SiteLanguage language)
{
    private static readonly Dictionary<string, byte[]> NoFiles = new(StringComparer.Ordinal);

    public Task<byte[]> AttendanceAsync(ActionContext action, AttendanceViewModel model) => PrintAsync(action, "_AttendanceDocument", "attendance.css", model);

    public Task<byte[]> CertificatesAsync(ActionContext action, CertificatesViewModel model) => PrintAsync(action, "_CertificatesDocument", "certificate.css", model);

    private Task<byte[]> PrintAsync(ActionContext action, string view, string style, object model) => language.RunAsync(async () =>
    {
        var html = await views.RenderAsync(action, view, model);
        return await printer.PdfAsync(new PrintJob(html, await StyleAsync(style), NoFiles), action.HttpContext.RequestAborted);
    });

    private static async Task<string> StyleAsync(string name)
    {
        await using var stream = typeof(RegistrationPrints).Assembly.GetManifestResourceStream("print/" + name)
            ?? throw new InvalidOperationException($"There is no print/{name}.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
