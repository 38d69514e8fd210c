using System.Globalization;
using OrchardCore;

/// <summary>The culture of the page, for <c>&lt;html lang dir&gt;</c>. Without a namespace, so that every view sees it.</summary>
#pragma warning disable CA1050, MA0047, RCS1110 // The place that Orchard Core gives it.
public static class RazorHelperExtensions
#pragma warning restore CA1050, MA0047, RCS1110
{
    public static string CultureName(this IOrchardHelper _) => CultureInfo.CurrentUICulture.Name;

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public static string CultureDir(this IOrchardHelper _) => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
}
