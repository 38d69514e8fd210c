using CivicSite.News.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.News.Indexes;

/// <summary>One row for each published mention.</summary>
public sealed class MediaMentionIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public DateTime PublishedOn { get; set; }
}

internal sealed class MediaMentionIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<MediaMentionIndex>()
            .When(static item => string.Equals(item.ContentType, NewsTypes.Mention, StringComparison.Ordinal))
            .Map(static item => item.Published ? Row(item) : null!);

    internal static MediaMentionIndex Row(ContentItem item) => new()
    {
        ContentItemId = item.ContentItemId,
        PublishedOn = (item.Mention().PublishedOn?.Value ?? item.PublishedUtc ?? DateTime.UnixEpoch).Date,
    };
}
