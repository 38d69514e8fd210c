using CivicSite.ImmortalRegiment.Models;
using CivicSite.News;
using CivicSite.News.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.ImmortalRegiment.Indexes;

/// <summary>One row for each published record: all that lists choose, order and count by. Lists of codes and ids have a blank between them.</summary>
public sealed class VeteranIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>Surname, given name, patronymic.</summary>
    public string Name { get; set; } = "";

    /// <summary>What lists are ordered by; its first letter is the name's place in the A–Я index.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>All names folded, one a line: surname|given name|patronymic. The main one comes first.</summary>
    public string Names { get; set; } = "";

    /// <summary>Path of its page.</summary>
    public string Path { get; set; } = "";

    /// <summary>Path of the portrait inside the media library.</summary>
    public string Portrait { get; set; } = "";

    /// <summary>EDTF; empty where it is not known.</summary>
    public string Birth { get; set; } = "";

    public string Death { get; set; } = "";

    /// <summary>The bounds of the birth; null where nothing bounds it. Likewise of the death.</summary>
    public DateTime? BirthEarliest { get; set; }

    public DateTime? BirthLatest { get; set; }

    public DateTime? DeathEarliest { get; set; }

    public DateTime? DeathLatest { get; set; }

    /// <summary>Month and day of the birth as a number, 312 for 12 March; 0 where they are not known. Likewise of the death.</summary>
    public int BirthDay { get; set; }

    public int DeathDay { get; set; }

    public string Categories { get; set; } = "";

    public string Branches { get; set; } = "";

    /// <summary>The highest one that is not contradicted.</summary>
    public string Rank { get; set; } = "";

    public string Awards { get; set; } = "";

    public string Fate { get; set; } = "";

    /// <summary>Ids of terms: where the person was born, called up or lived.</summary>
    public string Settlements { get; set; } = "";

    /// <summary>0 where it is not known.</summary>
    public int CallUpYear { get; set; }

    /// <summary>Latitude and longitude of the place of birth, or else of the first known place; null where no point is known.</summary>
    public string? Point { get; set; }

    /// <summary>The name of the place at <see cref="Point"/>.</summary>
    public string PointName { get; set; } = "";

    /// <summary>1 for records made up to show how the archive works, 0 for others.</summary>
    public int Demonstration { get; set; }

    public DateTime AddedUtc { get; set; }

    public DateTime ModifiedUtc { get; set; }
}

/// <summary>One row for each person of the archive that a published article is about.</summary>
public sealed class VeteranNewsIndex : MapIndex
{
    public string VeteranId { get; set; } = "";

    /// <summary>Id of the article.</summary>
    public string ContentItemId { get; set; } = "";

    public DateTime PublicationUtc { get; set; }
}

/// <summary>One row for each tie of a published record to another one: ties are shown from both ends.</summary>
public sealed class VeteranTieIndex : MapIndex
{
    /// <summary>The record that has the tie.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>The record to which it leads.</summary>
    public string VeteranId { get; set; } = "";

    /// <summary>One of <see cref="TieKinds"/>: what the other one is to the record that has the tie.</summary>
    public string Kind { get; set; } = "";
}

internal sealed class VeteranIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        // The filter looks only at what never changes: rows of an item that no longer passed it would stay behind.
        context.For<VeteranIndex>()
            .When(static item => string.Equals(item.ContentType, VeteranTypes.Veteran, StringComparison.Ordinal))
            .Map(static item => item.Published ? VeteranRows.Row(item) : null!);

        context.For<VeteranTieIndex>()
            .When(static item => string.Equals(item.ContentType, VeteranTypes.Veteran, StringComparison.Ordinal))
            .Map(static item => item.Published ? TieRows(item) : []);

        context.For<VeteranNewsIndex>()
            .When(static item => string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
            .Map(static item => item.Published ? NewsRows(item) : []);
    }

    internal static IEnumerable<VeteranTieIndex> TieRows(ContentItem item) =>
        item.Part<VeteranKinPart>().Ties.Where(static tie => tie.VeteranId.Length > 0)
            .Select(tie => new VeteranTieIndex { ContentItemId = item.ContentItemId, VeteranId = tie.VeteranId, Kind = tie.Kind });

    internal static IEnumerable<VeteranNewsIndex> NewsRows(ContentItem item)
    {
        var part = item.As<NewsArticlePart>();
        var published = part?.PublicationTime?.Value ?? item.PublishedUtc ?? DateTime.UnixEpoch;
        return part?.Get<ContentPickerField>(VeteranTypes.NewsField).Ids()
            .Select(id => new VeteranNewsIndex { VeteranId = id, ContentItemId = item.ContentItemId, PublicationUtc = published }) ?? [];
    }
}
