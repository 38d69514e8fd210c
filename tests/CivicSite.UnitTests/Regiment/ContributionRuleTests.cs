using CivicSite.ImmortalRegiment;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Curating;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Merging;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.Registers;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.UnitTests.Regiment;

/// <summary>What becomes of what visitors type.</summary>
public sealed class ContributionRuleTests
{
    [Fact]
    public void Nothing_that_was_typed_is_thrown_away_because_of_a_fault()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);

        var faults = ContributionReader.Read(
            new ContributionForm { Values = new() { ["surname"] = "", ["givenName"] = " Пётр\u0007\r\n", ["birth-date"] = "31.02.1923", ["birth-place"] = new string('я', 5_000) } }, values);

        Assert.Equal(["birth-date", "surname"], faults.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Пётр", "31.02.1923", 300), (values["givenName"], values["birth-date"], values["birth-place"].Length));
    }

    [Theory]
    [InlineData("осень 1942", true)]
    [InlineData("когда Волга стала", true)]
    [InlineData("12.13.1943", false)]
    public void A_date_in_words_that_are_not_understood_is_kept(string text, bool isTaken) =>
        Assert.Equal(isTaken, ContributionReader.DateFaultOf(text) == DateFault.None);

    [Fact]
    public void Codes_that_no_list_has_are_not_taken()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);

        ContributionReader.Read(new ContributionForm { Step = ContributionStep.Facts, Values = new() { ["rank-code"] = "emperor", ["fate-code"] = "returned" }, Categories = ["frontline", "<script>"] }, values);

        Assert.Equal(("", "returned", "frontline"), (values["rank-code"], values["fate-code"], values["categories"]));
    }

    [Fact]
    public void Lines_become_facts_with_their_dates_and_awards_their_codes()
    {
        var item = Accept(new() { ["path-text"] = "1943, Сказкино\nНебылица, у реки", ["award-text"] = "орден красной звезды\nзнак, какого нет" }, FactKinds.Path, FactKinds.Award);

        var facts = item.Part<VeteranFactsPart>().Facts;
        Assert.Equal([("1943", "Сказкино"), ("", "Небылица, у реки")], facts.Where(static fact => fact.Kind == FactKinds.Path).Select(static fact => (fact.Date, fact.Place)));
        Assert.Equal([("redStar", ""), ("", "знак, какого нет")], facts.Where(static fact => fact.Kind == FactKinds.Award).Select(static fact => (fact.Code, fact.Value)));
        Assert.All(facts, static fact => Assert.Equal(["rel-1"], fact.SourceIds));
        Assert.Equal(facts.Count, facts.Select(static fact => fact.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_contradicts_the_record_stands_beside_it_and_counts_only_if_a_curator_says_so()
    {
        var item = Record("Вымыслов", new VeteranFact { Id = "a", Kind = FactKinds.Birth, Date = "1923", IsPreferred = true });

        AcceptedFacts.Write(item, Told(new() { ["birth-date"] = "1924" }), [new(FactKinds.Birth, Certainties.Doubtful, IsPreferred: false)], new VeteranSource { Id = "rel-1" });
        Assert.Equal("1923", item.Part<VeteranFactsPart>().Leading(FactKinds.Birth)!.Date);
        AcceptedFacts.Write(item, Told(new() { ["birth-date"] = "1925" }), [new(FactKinds.Birth, Certainties.Certain, IsPreferred: true)], new VeteranSource { Id = "rel-1" });

        var part = item.Part<VeteranFactsPart>();
        Assert.Equal("1925", part.Leading(FactKinds.Birth)!.Date);
        Assert.Equal(["1923", "1924", "1925"], part.Facts.Select(static fact => fact.Date));
        Assert.Single(part.Facts, static fact => fact.IsPreferred);
        Assert.Single(part.Sources);
    }

    [Fact]
    public void Of_a_correction_only_new_lines_become_facts()
    {
        var told = Told(new() { ["unit-text"] = "1-й полк\n2-й полк" });
        told.Before["unit-text"] = "1-й полк";
        var item = Record("Вымыслов");

        AcceptedFacts.Write(item, told, [new(FactKinds.Unit, Certainties.Probable, IsPreferred: false)], new VeteranSource { Id = "rel-1" });

        Assert.Equal("2-й полк", Assert.Single(item.Part<VeteranFactsPart>().Facts).Value);
    }

    [Fact]
    public void A_story_is_text_and_never_markup()
    {
        var item = Accept(new() { ["story"] = "<script>alert(1)</script>\n\nвторой" }, ContributionFields.Story);

        Assert.DoesNotContain("<script", item.Part<HtmlBodyPart>().Html, StringComparison.Ordinal);
        Assert.Equal(2, item.Part<HtmlBodyPart>().Html!.Split("</p>").Length - 1);
    }

    [Fact]
    public void A_new_name_leaves_the_former_one_as_a_spelling()
    {
        var item = Record("Вымыслав");

        AcceptedFacts.Write(item, Told(new() { ["surname"] = "Вымыслов" }), [new(ContributionFields.Name, "", IsPreferred: true)], new VeteranSource { Id = "rel-1" });

        var who = item.Part<VeteranPart>();
        Assert.Equal(("Вымыслов", "Вымыслав"), (who.Surname, Assert.Single(who.OtherNames).Surname));
    }

    [Fact]
    public void The_quality_of_a_record_grows_with_what_is_known()
    {
        var empty = RecordQuality.Of(Record("Вымыслов"));
        var better = Record("Вымыслов", new VeteranFact { Id = "a", Kind = FactKinds.Birth, Date = "1923-05-09", Place = "с. Сказкино", SourceIds = ["s"] });

        Assert.InRange(empty.Score, 0, 20);
        Assert.Contains(RecordGap.Portrait, empty.Gaps);
        Assert.True(RecordQuality.Of(better).Score > empty.Score);
        Assert.DoesNotContain(RecordGap.BirthDay, RecordQuality.Of(better).Gaps);
    }

    [Fact]
    public void Two_records_combine_without_losing_anything()
    {
        var kept = Record("Вымыслов", new VeteranFact { Id = "a", Kind = FactKinds.Birth, Date = "1923", SourceIds = ["s"], IsPreferred = true });
        kept.Alter<VeteranFactsPart>(static part => part.Sources.Add(new VeteranSource { Id = "s", Title = "Первый" }));
        var gone = Record("Вымыслав",
            new VeteranFact { Id = "a", Kind = FactKinds.Birth, Date = "1923", SourceIds = ["s"] },
            new VeteranFact { Id = "b", Kind = FactKinds.Birth, Date = "1924", SourceIds = ["s"], IsPreferred = true });
        gone.Alter<VeteranFactsPart>(static part => part.Sources.Add(new VeteranSource { Id = "s", Title = "Второй" }));
        gone.Alter<VeteranGalleryPart>(static part => part.Photos.Add(new VeteranPhoto { Path = "a.jpg", SourceIds = ["s"] }));

        CombinedRecord.Write(kept, gone);

        var facts = kept.Part<VeteranFactsPart>();
        Assert.Equal(["Первый", "Второй"], facts.Sources.Select(static source => source.Title));
        Assert.Equal(["1923", "1924"], facts.Facts.Select(static fact => fact.Date));
        Assert.Equal(facts.Sources.Select(static source => source.Id), facts.Facts[0].SourceIds);
        Assert.Equal([facts.Sources[1].Id], facts.Facts[1].SourceIds);
        Assert.Single(facts.Facts, static fact => fact.IsPreferred);
        Assert.Equal([facts.Sources[1].Id], Assert.Single(kept.Part<VeteranGalleryPart>().Photos).SourceIds);
        Assert.Contains(kept.Part<VeteranPart>().OtherNames, static name => name.Surname is "Вымыслав");
    }

    private static ContentItem Accept(Dictionary<string, string> values, params string[] items)
    {
        var item = Record("Вымыслов");
        AcceptedFacts.Write(item, Told(values), [.. items.Select(static key => new AcceptedItem(key, Certainties.Probable, IsPreferred: false))], new VeteranSource { Id = "rel-1" });
        return item;
    }

    private static Contribution Told(Dictionary<string, string> values) => new() { Values = values };

    private static ContentItem Record(string surname, params VeteranFact[] facts)
    {
        var item = new ContentItem { ContentItemId = Guid.NewGuid().ToString("n")[..26], ContentType = VeteranTypes.Veteran };
        item.Alter<VeteranPart>(part => part.Surname = surname);
        item.Alter<VeteranFactsPart>(part => part.Facts.AddRange(facts));
        return item;
    }
}
