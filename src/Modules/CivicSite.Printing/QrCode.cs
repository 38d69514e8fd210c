using System.Text;
using QRCoder;

namespace CivicSite.Printing;

/// <summary>Square codes that telephones read.</summary>
public static class QrCode
{
    /// <summary>The text as a drawing in SVG, without a margin: paper around it has to stay white for four of its points.</summary>
    /// <param name="text">At most some hundred characters.</param>
    public static byte[] Svg(string text)
    {
        using var generator = new QRCodeGenerator();
        // Level M: a seventh of the code may be dirty or creased.
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return Encoding.UTF8.GetBytes(svg.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: false, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
