using CivicSite.ImmortalRegiment.Rules;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;

namespace CivicSite.ImmortalRegiment.ViewModels;

/// <summary>A fact in words.</summary>
/// <param name="Text">What the list or the words say; empty where date and place say all.</param>
/// <param name="Certainty">In words; empty for facts that are certain.</param>
/// <param name="Preferred">The curator holds it to be right where sources differ.</param>
/// <param name="Footnotes">Numbers of sources.</param>
/// <param name="Ribbon">Of an award; empty for other facts.</param>
public sealed record FactRow(
    string Text,
    string Date,
    string Place,
    string Detail,
    string Decree,
    string Certainty,
    bool Preferred,
    IReadOnlyList<int> Footnotes,
    IReadOnlyList<RibbonStripe> Ribbon);

/// <summary>Facts of one kind.</summary>
/// <param name="Conflicting">The sources differ.</param>
public sealed record FactGroupRow(string Kind, string Heading, IReadOnlyList<FactRow> Facts, bool Conflicting);

/// <summary>A source with its number.</summary>
/// <param name="Url">Empty where there is none.</param>
public sealed record SourceRow(int Number, string Kind, string Text, string Url);

/// <summary>A place of the path of war.</summary>
/// <param name="Number">Its number on the map; null for a place without a point.</param>
public sealed record PathRow(int? Number, FactRow Fact);

/// <summary>An event of the time line.</summary>
public sealed record TimeRow(string Date, string Heading, string Text, string Place);

/// <summary>A photograph or a document.</summary>
public sealed record GalleryRow(string Path, string Caption, string Date, IReadOnlyList<int> Footnotes);

/// <summary>Another name of the person.</summary>
public sealed record OtherNameRow(string Kind, string Name);

/// <summary>Somebody who belongs to the person.</summary>
/// <param name="Url">Empty where there is no public record.</param>
public sealed record TieRow(string Kind, string Name, string Url, string Years);

/// <summary>How to refer to the record.</summary>
/// <param name="Text">Author, title, address.</param>
/// <param name="Permalink">An address that stays when the name is corrected.</param>
public sealed record CitationRow(string Text, string Permalink, DateOnly? ModifiedOn);

/// <summary>The path of war.</summary>
/// <param name="PointsUrl">GeoJSON; empty where fewer than one place has a point.</param>
public sealed record PathSection(IReadOnlyList<PathRow> Places, string PointsUrl);

/// <summary>What another module has about the person.</summary>
public sealed record VeteranRelation(string Heading, IReadOnlyList<VeteranRelationLink> Links);

/// <summary>One page about the person.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
public sealed record VeteranRelationLink(string Name, string Url, string Text);

/// <summary>The page of one person.</summary>
/// <param name="Path">Its own address, site-relative: pages about the record begin with it, such as <c>/veterans/…/improve</c>.</param>
/// <param name="Summary">One to three sentences.</param>
public sealed record VeteranViewModel(
    VeteranCard Card,
    string Path,
    string Summary,
    IReadOnlyList<OtherNameRow> OtherNames,
    IReadOnlyList<FactGroupRow> Facts,
    PathSection Way,
    IReadOnlyList<TimeRow> Times,
    IReadOnlyList<SourceRow> Sources,
    IHtmlContent Story,
    IReadOnlyList<GalleryRow> Photos,
    IReadOnlyList<GalleryRow> Documents,
    IReadOnlyList<TieRow> Ties,
    IReadOnlyList<IShape> News,
    IReadOnlyList<VeteranRelation> Relations,
    CitationRow Citation,
    VeteranLinks Links);
