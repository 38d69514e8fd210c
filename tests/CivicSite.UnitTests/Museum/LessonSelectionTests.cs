using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;
using CivicSite.Registers;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Museum;

public sealed class LessonSelectionTests
{
    private static readonly TermBook Topics = new([new Term("t1", "Тема 1", "one"), new Term("t2", "Тема 2", "two")]);

    private static readonly Gen<LessonEntry> Lessons =
        from audiences in Gen.SubListOf(LessonAudiences.All.ToArray()).Where(static list => list.Count > 0)
        from places in Gen.SubListOf(LessonPlaces.All.ToArray()).Where(static list => list.Count > 0)
        from topics in Gen.SubListOf("t1", "t2")
        from first in Gen.Choose(1, 11)
        from more in Gen.Choose(0, 10)
        from card in Gen.Elements(true, false)
        select new LessonEntry(
            Guid.NewGuid().ToString("n"), "Урок", null, "", [.. audiences], first, Math.Min(11, first + more), [.. places], 45, 1, 25, Shared: false, [.. topics], card, "", [], "", Demonstration: false);

    private static readonly Gen<LessonQuery> Queries =
        from audience in Gen.Elements(["", .. LessonAudiences.All])
        from grade in Gen.Elements("", "1", "7", "11")
        from topic in Gen.Elements("", "one", "two")
        from place in Gen.Elements(["", .. LessonPlaces.All])
        from card in Gen.Elements("", LessonSelection.Yes)
        from pupils in Gen.Elements("", "20")
        select new LessonQuery(audience, grade, topic, place, card, Pupils: pupils);

    [Fact]
    public void A_choice_leaves_as_many_lessons_as_it_says() => Prop.ForAll(Lessons.ArrayOf().ToArbitrary(), Queries.ToArbitrary(), static (lessons, query) =>
    {
        var directory = new MuseumDirectory(lessons, Topics);
        var free = lessons.Where((_, index) => index % 2 == 0).Select(static lesson => lesson.Id).ToHashSet(StringComparer.Ordinal);
        var selection = LessonSelection.Of(directory, query, free)!;
        return LessonAudiences.All.All(code => selection.Count(LessonFacet.Audience, code) == Left(query with { Audience = code }))
            && Enumerable.Range(1, 11).Select(static grade => $"{grade}").All(grade => selection.Count(LessonFacet.Grade, grade) == Left(query with { Grade = grade }))
            && Topics.All.All(topic => selection.Count(LessonFacet.Topic, topic.Id) == Left(query with { Topic = topic.Slug }))
            && LessonPlaces.All.All(code => selection.Count(LessonFacet.Place, code) == Left(query with { Place = code }))
            && selection.Count(LessonFacet.Card, LessonSelection.Yes) == Left(query with { Card = LessonSelection.Yes });

        int Left(LessonQuery narrowed) => LessonSelection.Of(directory, narrowed, free)!.Matches.Count;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("nobody", "", "", "")]
    [InlineData("", "0", "", "")]
    [InlineData("", "", "three", "")]
    [InlineData("", "", "", "moon")]
    public void A_choice_that_does_not_exist_is_no_list(string audience, string grade, string topic, string place) =>
        Assert.Null(LessonSelection.Of(new MuseumDirectory([], Topics), new LessonQuery(audience, grade, topic, place), new HashSet<string>(StringComparer.Ordinal)));
}
