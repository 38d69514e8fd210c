namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>The words of an index: what a query may be corrected to.</summary>
public interface IVocabulary
{
    /// <summary>Every form (<see cref="TextToken.Form"/>) that some document has, once, in any order.</summary>
    IEnumerable<VocabularyWord> Words { get; }
}

/// <summary>A form and in how many documents it stands.</summary>
public readonly record struct VocabularyWord(string Form, int Documents);
