namespace CivicSite.Museum.ViewModels;

/// <summary>The query string of the list, as it comes.</summary>
public sealed class LessonRequest
{
    public string? Audience { get; set; }

    public string? Grade { get; set; }

    public string? Topic { get; set; }

    public string? Place { get; set; }

    public string? Card { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Pupils { get; set; }

    public LessonQuery Query() => new(Audience ?? "", Grade ?? "", Topic ?? "", Place ?? "", Card ?? "", From ?? "", To ?? "", (Pupils ?? "").Trim());
}
