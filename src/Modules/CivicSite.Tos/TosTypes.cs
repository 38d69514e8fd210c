namespace CivicSite.Tos;

/// <summary>Names that the module's definitions, recipes and queries share.</summary>
public static class TosTypes
{
    public const string Tos = "Tos";

    public const string Project = "TosProject";

    public const string Forum = "TosForum";

    public const string Contest = "TosContest";

    public const string Entry = "TosContestEntry";

    /// <summary>The field that the module adds to news articles: the TOS that an article is about.</summary>
    public const string NewsField = "Tos";
}
