using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using OrchardCore.Media.Fields;

namespace CivicSite.Museum.Services;

/// <summary>Builds what lists show of a lesson.</summary>
internal sealed class LessonCards(MuseumTexts texts)
{
    /// <param name="lesson">The lesson.</param>
    /// <param name="free">Its dates with a place, in order.</param>
    /// <param name="context">The site.</param>
    public LessonCard Card(LessonEntry lesson, IReadOnlyList<MuseumSessionIndex> free, MuseumContext context) => new(
        lesson.Id,
        lesson.Title,
        context.Urls.Item(lesson.Id, lesson.Path),
        lesson.Summary,
        [.. Facts(lesson).Where(static fact => fact.Length > 0)],
        free.Count > 0 ? MuseumTexts.Day(context.ToLocal(free[0].StartUtc)) : "",
        free.Count,
        lesson.Picture,
        lesson.PushkinCard,
        lesson.Demonstration);

    public static IReadOnlyList<MuseumFile> Files(MediaField? field) =>
        [.. (field?.Paths ?? []).Select((path, index) => new MuseumFile(path, field?.MediaTexts?.ElementAtOrDefault(index) is { Length: > 0 } text ? text : Path.GetFileName(path)))];

    private IEnumerable<string> Facts(LessonEntry lesson)
    {
        yield return lesson.IsForSchool && texts.Grades(lesson.GradeFrom, lesson.GradeTo) is { Length: > 0 } grades ? grades : "";
        foreach (var audience in lesson.Audiences.Where(audience => !string.Equals(audience, LessonAudiences.School, StringComparison.Ordinal) || lesson is { GradeFrom: null, GradeTo: null }))
        {
            yield return texts.Audience(audience);
        }

        yield return texts.Minutes(lesson.Minutes);
        foreach (var place in lesson.Places)
        {
            yield return texts.Place(place);
        }

        yield return texts.Price(lesson.Price);
    }
}
