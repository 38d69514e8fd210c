using System.Globalization;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>Writes dates as EDTF.</summary>
internal static class EdtfWriter
{
    public static string Write(UncertainDate date) => date.Form switch
    {
        DateForm.Before => "../" + Write(date.Start),
        DateForm.After => Write(date.Start) + "/..",
        DateForm.Between => $"[{Write(date.Start)}..{Write(date.End)}]",
        DateForm.Period => $"{Write(date.Start)}/{Write(date.End)}",
        _ => Write(date.Start),
    };

    private static string Write(DatePoint point) => Digits(point) + point.Qualifier switch
    {
        DateQualifier.None => "",
        DateQualifier.Approximate => "~",
        DateQualifier.Uncertain => "?",
        _ => "%",
    };

    private static string Digits(DatePoint point) => point.Precision switch
    {
        DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"{point.Year / 10:D3}X"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{point.Year:D4}"),
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{point.Year:D4}-{point.Part:D2}-{point.Day:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{point.Year:D4}-{point.Part:D2}"),
    };
}
