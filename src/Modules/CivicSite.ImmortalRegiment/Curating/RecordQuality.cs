using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using YesSql.Indexes;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>What a record lacks.</summary>
public enum RecordGap
{
    Portrait,
    Patronymic,
    BirthDate,
    BirthDay,
    BirthPlace,
    CallUp,
    Unit,
    Rank,
    Path,
    Fate,
    Story,
    Photographs,
    Categories,
    Sources,
    ProvedSources,
}

/// <summary>How complete a record is and how well it is proved.</summary>
/// <param name="Score">From 0 to 100.</param>
/// <param name="Gaps">What is missing, what weighs most first.</param>
internal sealed record RecordQuality(int Score, IReadOnlyList<RecordGap> Gaps)
{
    private const int StoryLength = 300;

    private static readonly (RecordGap Gap, int Weight, Func<Record, bool> Has)[] Checks =
    [
        (RecordGap.Portrait, 12, static record => record.Who.Portrait.Length > 0),
        (RecordGap.Story, 12, static record => record.Story.Length >= StoryLength),
        (RecordGap.Sources, 12, static record => record.Facts.Facts.Count > 0 && record.Facts.Facts.TrueForAll(static fact => fact.SourceIds.Count > 0)),
        (RecordGap.ProvedSources, 10, static record => record.Facts.Sources.Exists(static source => source.Kind is SourceKinds.Archive or SourceKinds.MemoryOfThePeople)),
        (RecordGap.BirthDate, 8, static record => record.Date(FactKinds.Birth) is not null),
        (RecordGap.Unit, 8, static record => record.IsCivilian || record.Has(FactKinds.Unit)),
        (RecordGap.Fate, 7, static record => record.Has(FactKinds.Fate)),
        (RecordGap.BirthPlace, 6, static record => record.Facts.Leading(FactKinds.Birth) is { Place.Length: > 0 }),
        (RecordGap.CallUp, 5, static record => record.IsCivilian || record.Has(FactKinds.CallUp)),
        (RecordGap.Rank, 5, static record => record.IsCivilian || record.Has(FactKinds.Rank)),
        (RecordGap.Path, 5, static record => record.IsCivilian || record.Has(FactKinds.Path)),
        (RecordGap.Patronymic, 4, static record => record.Who.Patronymic.Length > 1),
        (RecordGap.BirthDay, 2, static record => record.Date(FactKinds.Birth) is { } date && date.Earliest == date.Latest),
        (RecordGap.Photographs, 2, static record => record.Photos > 0),
        (RecordGap.Categories, 2, static record => record.Who.Categories.Count > 0),
    ];

    public static RecordQuality Of(ContentItem item)
    {
        var gallery = item.Part<VeteranGalleryPart>();
        var record = new Record(item.Part<VeteranPart>(), item.Part<VeteranFactsPart>(), item.Part<HtmlBodyPart>().Html ?? "", gallery.Photos.Count + gallery.Documents.Count);
        var missing = Checks.Where(check => !check.Has(record)).OrderByDescending(static check => check.Weight).ToList();
        return new RecordQuality(100 - missing.Sum(static check => check.Weight), [.. missing.Select(static check => check.Gap)]);
    }

    private sealed record Record(VeteranPart Who, VeteranFactsPart Facts, string Story, int Photos)
    {
        /// <summary>Of those who were not at the front nobody expects a unit.</summary>
        public bool IsCivilian => Who.Categories.Count > 0 && !Who.Categories.Exists(static category => category is VeteranCategories.Frontline or VeteranCategories.Partisan);

        public bool Has(string kind) => Facts.Leading(kind) is not null;

        public UncertainDate? Date(string kind) => UncertainDate.FromEdtf(Facts.Leading(kind)?.Date);
    }
}

/// <summary>One row for each record, drafts too: lists start with those that lack most.</summary>
public sealed class VeteranQualityIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Name { get; set; } = "";

    public int Score { get; set; }

    /// <summary>Names of <see cref="RecordGap"/> with blanks between them.</summary>
    public string Gaps { get; set; } = "";
}

internal sealed class VeteranQualityIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<VeteranQualityIndex>()
            .When(static item => string.Equals(item.ContentType, VeteranTypes.Veteran, StringComparison.Ordinal))
            .Map(static item => item.Latest ? Row(item) : null!);

    private static VeteranQualityIndex Row(ContentItem item)
    {
        var quality = RecordQuality.Of(item);
        return new VeteranQualityIndex
        {
            ContentItemId = item.ContentItemId,
            Name = item.DisplayText ?? "",
            Score = quality.Score,
            Gaps = string.Join(' ', quality.Gaps),
        };
    }
}
