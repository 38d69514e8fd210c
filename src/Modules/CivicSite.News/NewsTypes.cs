namespace CivicSite.News;

/// <summary>Names and fixed ids that the module's definitions, recipes and queries share.</summary>
public static class NewsTypes
{
    public const string Article = "NewsArticle";

    public const string Mention = "MediaMention";

    /// <summary>The type of the terms of the taxonomy of topics.</summary>
    public const string Topic = "NewsTopic";

    /// <summary>The type of the terms of the taxonomy of settlements.</summary>
    public const string Settlement = "Settlement";

    /// <summary>The content item id of the taxonomy of topics; the setup recipe creates it under this id.</summary>
    public const string TopicsTaxonomyId = "4n3wst0p1cstax0n0my0000001";

    /// <summary>The content item id of the taxonomy of settlements; the setup recipe creates it under this id.</summary>
    public const string SettlementsTaxonomyId = "4n3wss3tt13m3ntstax0n00002";
}
