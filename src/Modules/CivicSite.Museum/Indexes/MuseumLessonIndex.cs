using CivicSite.Museum.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.Museum.Indexes;

/// <summary>One row for each published lesson: what the directory is read by.</summary>
public sealed class MuseumLessonIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>1 for lessons made up to show how the section works, 0 for others.</summary>
    public int Demonstration { get; set; }
}

/// <summary>One row for each person that a published lesson is about.</summary>
public sealed class MuseumVeteranIndex : MapIndex
{
    public string VeteranId { get; set; } = "";

    /// <summary>Id of the lesson.</summary>
    public string ContentItemId { get; set; } = "";
}

internal sealed class MuseumLessonIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        // The filter looks only at what never changes: rows of an item that no longer passed it would stay behind.
        context.For<MuseumLessonIndex>().When(IsLesson)
            .Map(static item => item.Published ? new MuseumLessonIndex { ContentItemId = item.ContentItemId, Demonstration = item.IsDemonstration() ? 1 : 0 } : null!);

        context.For<MuseumVeteranIndex>().When(IsLesson)
            .Map(static item => item.Published
                ? item.Part<MuseumLessonPart>().Veterans.Ids().Select(id => new MuseumVeteranIndex { VeteranId = id, ContentItemId = item.ContentItemId })
                : []);
    }

    private static bool IsLesson(ContentItem item) => string.Equals(item.ContentType, MuseumTypes.Lesson, StringComparison.Ordinal);
}

/// <summary>Reads marks of lessons.</summary>
internal static class LessonMarks
{
    public static bool IsDemonstration(this ContentItem item) => item.Part<MuseumRecordPart>().Demonstration?.Value == true;
}
