namespace CivicSite.Engine.Contents.List;

/// <summary>Which items the list shows.</summary>
internal enum ContentState
{
    /// <summary>The newest version of every item that is not removed.</summary>
    All,
    Published,
    Draft,
    Scheduled,
    Removed,
}

internal enum ContentOrder
{
    Modified,
    Created,
    Published,
    Title,
}

/// <summary>The list's query string.</summary>
internal sealed record ContentListFilter
{
    /// <summary>Name of the content type; empty for all types.</summary>
    public string? ContentTypeId { get; init; }

    public ContentState State { get; init; }

    /// <summary>Id of a taxonomy term.</summary>
    public string? Term { get; init; }

    /// <summary>Part of the author's name.</summary>
    public string? Author { get; init; }

    /// <summary>Only items of the user.</summary>
    public bool Own { get; init; }

    /// <summary>Words of the title.</summary>
    public string? Text { get; init; }

    /// <summary>First day of the last change, in the site's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the last change.</summary>
    public DateOnly? To { get; init; }

    public ContentOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int PageNum { get; init; } = 1;

    /// <summary>The list shows less than all of its types.</summary>
    public bool IsNarrow =>
        State != ContentState.All || Own || From is not null || To is not null
        || !string.IsNullOrWhiteSpace(Term) || !string.IsNullOrWhiteSpace(Author) || !string.IsNullOrWhiteSpace(Text);

    /// <summary>The filter as route values of another page.</summary>
    public Dictionary<string, string> ToRoute(int pageNum)
    {
        var route = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(route, nameof(ContentTypeId), ContentTypeId);
        Add(route, nameof(State), State == ContentState.All ? null : State.ToString());
        Add(route, nameof(Term), Term);
        Add(route, nameof(Author), Author);
        Add(route, nameof(Own), Own ? "true" : null);
        Add(route, nameof(Text), Text);
        Add(route, nameof(From), From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add(route, nameof(To), To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add(route, nameof(Order), Order == ContentOrder.Modified ? null : Order.ToString());
        Add(route, nameof(PageNum), pageNum > 1 ? pageNum.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return route;
    }

    private static void Add(Dictionary<string, string> route, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            route[char.ToLowerInvariant(name[0]) + name[1..]] = value;
        }
    }
}
