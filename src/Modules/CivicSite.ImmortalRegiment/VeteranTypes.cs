namespace CivicSite.ImmortalRegiment;

/// <summary>Names that the module's definitions, recipes and queries share.</summary>
public static class VeteranTypes
{
    public const string Veteran = "Veteran";

    /// <summary>The field that the module adds to news articles: the people of the archive that an article is about.</summary>
    public const string NewsField = "Veterans";
}
