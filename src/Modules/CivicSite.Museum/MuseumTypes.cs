namespace CivicSite.Museum;

/// <summary>Names and fixed ids that the module's definitions, recipes and queries share.</summary>
public static class MuseumTypes
{
    public const string Lesson = "MuseumLesson";

    /// <summary>The type of the terms of the taxonomy of topics.</summary>
    public const string Topic = "MuseumTopic";

    /// <summary>The content item id of the taxonomy of topics; the setup recipe creates it under this id.</summary>
    public const string TopicsTaxonomyId = "4mvs3vmt0p1cstax0n0my00001";
}
