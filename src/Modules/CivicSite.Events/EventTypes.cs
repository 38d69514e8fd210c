namespace CivicSite.Events;

/// <summary>Names and fixed ids that the module's definitions, recipes and queries share.</summary>
public static class EventTypes
{
    public const string Event = "Event";

    /// <summary>The type of the terms of the taxonomy of kinds.</summary>
    public const string Kind = "EventKind";

    /// <summary>The content item id of the taxonomy of kinds; the setup recipe creates it under this id.</summary>
    public const string KindsTaxonomyId = "4ev3ntk1ndstax0n0my0000001";

    /// <summary>The term of forums of TOS.</summary>
    public const string ForumKindId = "4ev3ntk1ndt0sf0rvm00000001";

    /// <summary>The term of meetings of the commission for ethnic and religious matters.</summary>
    public const string CommissionKindId = "4ev3ntk1ndc0mm1ss10n000001";

    /// <summary>The term of meetings of the Public Chamber.</summary>
    public const string ChamberKindId = "4ev3ntk1ndchamber000000001";

    /// <summary>Kinds of meetings, which have a page with their decisions, in its order.</summary>
    public static readonly IReadOnlyList<string> MeetingKindIds = [CommissionKindId, ChamberKindId];
}
