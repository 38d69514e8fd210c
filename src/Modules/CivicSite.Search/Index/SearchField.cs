namespace CivicSite.Search.Index;

/// <summary>The fields of a document, in the order in which they weigh.</summary>
public enum SearchField
{
    Title,
    OtherNames,
    Keywords,
    Lead,
    Body,
}

/// <summary>How much a word counts by where it stands. Every implementation of the index uses these weights.</summary>
public static class SearchFieldWeights
{
    public static double Of(SearchField field) => field switch
    {
        SearchField.Title => 5,
        SearchField.OtherNames => 4,
        SearchField.Keywords => 2.5,
        SearchField.Lead => 2,
        SearchField.Body => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };
}
