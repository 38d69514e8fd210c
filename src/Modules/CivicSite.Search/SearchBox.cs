namespace CivicSite.Search;

/// <summary>The theme shows the search box where there is one of these: the feature may be off.</summary>
public sealed record SearchBox
{
    public static SearchBox Instance { get; } = new();

    /// <summary>As long as the search reads.</summary>
    public const int MaxLength = 200;
}
