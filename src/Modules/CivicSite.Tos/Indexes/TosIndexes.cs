using CivicSite.News;
using CivicSite.News.Models;
using CivicSite.Tos.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.Tos.Indexes;

/// <summary>One row for each published item of the module's types: what the directory is read by.</summary>
public sealed class TosItemIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>The TOS of a project or an entry; empty for others.</summary>
    public string TosId { get; set; } = "";

    /// <summary>The contest of an entry; empty for others.</summary>
    public string ContestId { get; set; } = "";

    /// <summary>0 where it is not known.</summary>
    public int Year { get; set; }

    /// <summary>1 for records made up to show how the section works, 0 for others.</summary>
    public int Demonstration { get; set; }
}

/// <summary>One row for each TOS that a published article is about.</summary>
public sealed class TosNewsIndex : MapIndex
{
    public string TosId { get; set; } = "";

    /// <summary>Id of the article.</summary>
    public string ContentItemId { get; set; } = "";

    public DateTime PublicationUtc { get; set; }
}

/// <summary>One row for each sheet of a juror.</summary>
public sealed class JurySheetIndex : MapIndex
{
    public string ContestId { get; set; } = "";

    public string Juror { get; set; } = "";
}

internal sealed class TosItemIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        // The filter looks only at what never changes: rows of an item that no longer passed it would stay behind.
        context.For<TosItemIndex>()
            .When(static item => item.ContentType is TosTypes.Tos or TosTypes.Project or TosTypes.Forum or TosTypes.Contest or TosTypes.Entry)
            .Map(static item => item.Published ? Row(item) : null!);

        context.For<TosNewsIndex>()
            .When(static item => string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
            .Map(static item => item.Published ? NewsRows(item) : []);
    }

    internal static TosItemIndex Row(ContentItem item) => new()
    {
        ContentItemId = item.ContentItemId,
        ContentType = item.ContentType,
        TosId = item.ContentType switch
        {
            TosTypes.Project => item.Part<TosProjectPart>().Tos.Ids().FirstOrDefault() ?? "",
            TosTypes.Entry => item.Part<TosContestEntryPart>().Tos.Ids().FirstOrDefault() ?? "",
            _ => "",
        },
        ContestId = item.As<TosContestEntryPart>()?.ContestId ?? "",
        Year = item.ContentType switch
        {
            TosTypes.Project => item.Part<TosProjectPart>().Year.Year() ?? 0,
            TosTypes.Forum => item.Part<TosForumPart>().Year.Year() ?? 0,
            TosTypes.Contest => item.Part<TosContestPart>().Year.Year() ?? 0,
            _ => 0,
        },
        Demonstration = item.Part<TosRecordPart>().Demonstration?.Value == true ? 1 : 0,
    };

    internal static IEnumerable<TosNewsIndex> NewsRows(ContentItem item)
    {
        var part = item.As<NewsArticlePart>();
        var published = part?.PublicationTime?.Value ?? item.PublishedUtc ?? DateTime.UnixEpoch;
        return part?.Get<ContentPickerField>(TosTypes.NewsField).Ids()
            .Select(id => new TosNewsIndex { TosId = id, ContentItemId = item.ContentItemId, PublicationUtc = published }) ?? [];
    }
}

internal sealed class JurySheetIndexProvider : IndexProvider<JurySheet>
{
    public override void Describe(DescribeContext<JurySheet> context) =>
        context.For<JurySheetIndex>().Map(static sheet => new JurySheetIndex { ContestId = sheet.ContestId, Juror = sheet.Juror });
}
