using OrchardCore.ContentManagement;

namespace CivicSite.Search.Documents;

/// <summary>Says what of a module's content is found, and with which words. Registered as a scoped service.</summary>
public interface ISearchSource
{
    /// <summary>The content types that the source describes. They never change while the site runs.</summary>
    IReadOnlyList<SearchContentType> ContentTypes { get; }

    /// <summary>The facets of the documents, with their names in words.</summary>
    IReadOnlyList<SearchFacet> Facets { get; }

    /// <summary>The module's pages that are no content items, in the language of the request. Always the same ones, in the same order.</summary>
    IReadOnlyList<SearchSection> Sections => [];

    /// <summary>Describes the published version of an item of one of the types; null where it is not to be found.</summary>
    ValueTask<SearchDocument?> DescribeAsync(ContentItem item);

    /// <summary>Whether documents hold texts of this other item, such as the names of terms: when it changes they are described anew.</summary>
    bool DependsOn(ContentItem item);
}

/// <summary>A content type that is found.</summary>
/// <param name="Name">The content type.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Label">What its tab says, in the language of the request.</param>
/// <param name="Position">Where the tab stands.</param>
public sealed record SearchContentType(string Name, string Slug, string Label, int Position);

/// <summary>A page of the site that is no content item, such as a list.</summary>
/// <param name="Url">A path without a slash before it, relative to the site.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Summary">What is there, in a sentence.</param>
/// <param name="Words">What else those call it who look for it.</param>
public sealed record SearchSection(string Url, string Name, string Summary, string Words = "")
{
    /// <summary>Stands for the content type of sections: they have none.</summary>
    public const string ContentType = "SiteSection";
}

/// <summary>A facet.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Label">Its name in words, in the language of the request.</param>
/// <param name="Position">Where it stands.</param>
public sealed record SearchFacet(string Name, string Label, int Position);
