namespace CivicSite.ImmortalRegiment.Print;

/// <summary>What a curator has put together: the form holds all of it, nothing is kept on the server.</summary>
public sealed class BookletForm
{
    /// <summary>More people than a booklet of one sewn section has pages for.</summary>
    public const int MostPeople = 200;

    public const int LongestLine = 200;

    public const int LongestPreface = 5000;

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    /// <summary>Paragraphs apart by empty lines.</summary>
    public string? Preface { get; set; }

    /// <summary>Who published it, where and when.</summary>
    public string? Imprint { get; set; }

    /// <summary>Code of a paper size.</summary>
    public string? Sheet { get; set; }

    /// <summary>For a printing house: bleed and crop marks.</summary>
    public bool Bleed { get; set; }

    /// <summary>Whose name is looked for.</summary>
    public string? Query { get; set; }

    /// <summary>Ids of the records, in the order of the booklet.</summary>
    public List<string> Ids { get; set; } = [];

    /// <summary>Which button was pressed: <c>find</c>, <c>print</c>, or <c>add</c>, <c>remove</c>, <c>up</c>, <c>down</c> with a colon and an id.</summary>
    public string? Command { get; set; }
}
