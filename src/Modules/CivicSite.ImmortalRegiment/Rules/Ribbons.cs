namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>Puts ribbons together of their stripes, as the statutes of the awards describe them or, where they give no widths, as photographs show them.</summary>
internal static class Ribbons
{
    public const double Width = 24;

    public const string Red = "#c4122f";

    public const string Burgundy = "#701a2e";

    public const string Gold = "#e3b23c";

    public const string Orange = "#f08021";

    public const string White = "#f7f5ef";

    public const string Silver = "#b9bec4";

    public const string Black = "#1c1a1a";

    public const string Green = "#1d7a43";

    public const string LightGreen = "#8cc084";

    public const string Olive = "#8a8a4a";

    public const string Navy = "#1e3a6e";

    public const string Blue = "#2f66b0";

    public const string LightBlue = "#7db4dd";

    public const string Lilac = "#b08fc7";

    public const string Pink = "#e9b7b4";

    private const double GloryEdge = 1;
    private const double GloryStripe = 4.4;

    /// <summary>Five equal stripes, three of them black, and an orange edge on either side.</summary>
    public static IReadOnlyList<RibbonStripe> SaintGeorge { get; } =
        Symmetric((Orange, GloryEdge), (Black, GloryStripe), (Orange, GloryStripe), (Black, GloryStripe));

    public static IReadOnlyList<RibbonStripe> Plain(string ground) => [new(ground, Width)];

    /// <summary>One stripe in the middle.</summary>
    public static IReadOnlyList<RibbonStripe> Centre(string ground, string stripe, double width) =>
        Symmetric((ground, (Width - width) / 2), (stripe, width));

    /// <summary>A stripe along each edge.</summary>
    public static IReadOnlyList<RibbonStripe> Edges(string ground, string stripe, double width) =>
        Symmetric((stripe, width), (ground, Width - (2 * width)));

    /// <summary>A stripe along each edge and one in the middle.</summary>
    public static IReadOnlyList<RibbonStripe> Three(string ground, string stripe, double width) =>
        Symmetric((stripe, width), (ground, (Width - (3 * width)) / 2), (stripe, width));

    /// <param name="half">From the left edge to the middle; the last one stands in the middle, once.</param>
    public static IReadOnlyList<RibbonStripe> Symmetric(params (string Colour, double Width)[] half) =>
        [.. half.Concat(half.Reverse().Skip(1)).Select(static stripe => new RibbonStripe(stripe.Colour, stripe.Width))];

    /// <summary>
    /// A ribbon whose description gives its colours and their order, but of which no text with the widths was found:
    /// they are measured from photographs, right to half a millimetre. Stripes that are evidently equal are made equal.
    /// </summary>
    /// <param name="half">As in <see cref="Symmetric"/>.</param>
    public static IReadOnlyList<RibbonStripe> Measured(params (string Colour, double Width)[] half) => Symmetric(half);
}
