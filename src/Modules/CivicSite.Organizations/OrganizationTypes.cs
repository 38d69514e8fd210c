namespace CivicSite.Organizations;

/// <summary>Names and fixed ids that the module's definitions, recipes and queries share.</summary>
public static class OrganizationTypes
{
    public const string Organization = "Organization";

    public const string Agreement = "Agreement";

    /// <summary>The type of the terms of the taxonomy of kinds.</summary>
    public const string Kind = "OrganizationKind";

    /// <summary>The type of the terms of the taxonomy of fields of activity.</summary>
    public const string Activity = "OrganizationActivity";

    /// <summary>The content item id of the taxonomy of kinds; the setup recipe creates it under this id.</summary>
    public const string KindsTaxonomyId = "40rgk1ndstax0n0my000000001";

    /// <summary>The content item id of the taxonomy of fields of activity; the setup recipe creates it under this id.</summary>
    public const string ActivitiesTaxonomyId = "40rgact1v1t1estax0n0my0001";

    /// <summary>The field that the module adds to news articles: the organisations that an article is about.</summary>
    public const string NewsField = "Organizations";
}
