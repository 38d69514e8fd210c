using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.Registers;
using CivicSite.UnitTests.Architecture;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>The rules of records, what lists know of them, and the demonstration.</summary>
public sealed class VeteranRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public void A_record_may_be_published_and_an_empty_draft_saved()
    {
        Assert.Empty(VeteranRules.Check(Record(), forPublication: true, Today));
        Assert.Empty(VeteranRules.Check(new ContentItem { ContentType = VeteranTypes.Veteran }, forPublication: false, Today));
        Assert.Equal(["VeteranPart.Surname"], VeteranRules.Check(new ContentItem(), forPublication: true, Today).Select(static fault => fault.Member));
    }

    [Fact]
    public void Each_fault_stands_beside_its_field()
    {
        var item = Record();
        item.Alter<VeteranPart>(nameof(VeteranPart), static part => part.Summary = new string('x', VeteranRules.MaxSummary + 1));
        item.Alter<VeteranFactsPart>(nameof(VeteranFactsPart), static part =>
        {
            part.Facts[0].Date = "31.02.1920";
            part.Facts[1].Code = "field marshal";
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Wound });
            part.Facts.Add(new VeteranFact { Kind = "secret", Value = "?" });
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Path, Place = "Киев", Latitude = 50 });
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Unit, Value = "полк", SourceIds = ["9"] });
            part.Sources.Add(new VeteranSource { Id = "s2", Kind = SourceKinds.Archive });
            part.Sources.Add(new VeteranSource { Id = "s3", Kind = SourceKinds.Other, Title = "сайт", Url = "javascript:alert(1)", Date = "2090" });
        });
        item.Apply(new VeteranGalleryPart { Photos = [new VeteranPhoto { Path = "a.jpg", Date = "вчера" }] });

        Assert.Equal(
            [
                "VeteranPart.Summary", "VeteranFactsPart.Facts[0].Date", "VeteranFactsPart.Facts[1].Term", "VeteranFactsPart.Facts[2].Value",
                "VeteranFactsPart.Facts[3].Kind", "VeteranFactsPart.Facts[4].Point", "VeteranFactsPart.Facts[5].Sources", "VeteranFactsPart.Sources[1].Title",
                "VeteranFactsPart.Sources[2].Url", "VeteranFactsPart.Sources[2].Date", "VeteranGalleryPart.Photos[0].Caption", "VeteranGalleryPart.Photos[0].Date",
            ],
            VeteranRules.Check(item, forPublication: true, Today).Select(static fault => fault.Member));
    }

    [Fact]
    public void Facts_may_contradict_each_other_but_only_one_is_preferred()
    {
        var item = Record();
        item.Alter<VeteranFactsPart>(nameof(VeteranFactsPart), static part =>
        {
            part.Facts[0].IsPreferred = true;
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Birth, Date = "1950" });
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Death, Date = "1944" });
        });
        Assert.Empty(VeteranRules.Check(item, forPublication: true, Today));

        item.Alter<VeteranFactsPart>(nameof(VeteranFactsPart), static part => (part.Facts[0].IsPreferred, part.Facts[2].IsPreferred) = (false, true));
        Assert.Equal(["VeteranFactsPart.Facts[3].Date"], VeteranRules.Check(item, forPublication: true, Today).Select(static fault => fault.Member));

        item.Alter<VeteranFactsPart>(nameof(VeteranFactsPart), static part => part.Facts[0].IsPreferred = true);
        Assert.Equal(["VeteranFactsPart.Facts[2].IsPreferred"], VeteranRules.Check(item, forPublication: true, Today).Select(static fault => fault.Member));
    }

    [Theory]
    [InlineData("veterans/map", true)]
    [InlineData("Veterans/Today", true)]
    [InlineData("veterans/opendata/csv", true)]
    [InlineData("veterans/id/x", true)]
    [InlineData("veterans/mapov-ivan", false)]
    public void Addresses_of_lists_are_taken(string path, bool taken)
    {
        var item = Record();
        item.Apply(new AutoroutePart { Path = path });

        Assert.Equal(taken, VeteranRules.Check(item, forPublication: true, Today).Any(static fault => fault.Kind == VeteranFaultKind.AddressTaken));
    }

    [Fact]
    public void Lists_go_by_the_facts_that_count()
    {
        var item = Record();
        item.Alter<VeteranFactsPart>(nameof(VeteranFactsPart), static part =>
        {
            part.Facts.Insert(0, new VeteranFact { Kind = FactKinds.Birth, Date = "1910" });
            part.Facts[1].IsPreferred = true;
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Rank, Code = "private", Date = "1945" });
            part.Facts.Add(new VeteranFact { Kind = FactKinds.CallUp, Date = "1941-06~", Code = "town" });
            part.Facts.Add(new VeteranFact { Kind = FactKinds.Path, Place = "Ржев", Latitude = 56.26, Longitude = 34.33 });
        });

        var row = VeteranRows.Row(item);

        Assert.Equal(("1920-05-09", 509, 0, "sergeant", 1941, "town"), (row.Birth, row.BirthDay, row.DeathDay, row.Rank, row.CallUpYear, row.Settlements));
        Assert.Equal(("56.26, 34.33", "Ржев"), (row.Point, row.PointName));
        Assert.Equal("семенов петр ильич", row.SortKey);
        Assert.Equal("семенов|петр|ильич\nсимонов|петр|ильич", row.Names);
    }

    [Theory]
    [InlineData("", "", "1930", true)]
    [InlineData("", "", "1910", false)]
    [InlineData("", "", "", true)]
    [InlineData("1999", "", "1930", false)]
    [InlineData("", "killed", "", false)]
    [InlineData("", "returned", "1925", true)]
    public void Who_may_still_live_is_known(string death, string fate, string birth, bool mayLive)
    {
        VeteranFact?[] facts =
        [
            death.Length > 0 ? new VeteranFact { Kind = FactKinds.Death, Date = death } : null,
            fate.Length > 0 ? new VeteranFact { Kind = FactKinds.Fate, Code = fate } : null,
            birth.Length > 0 ? new VeteranFact { Kind = FactKinds.Birth, Date = birth } : null,
        ];

        Assert.Equal(mayLive, Living.MayLive(new VeteranFactsPart { Facts = [.. facts.OfType<VeteranFact>()] }, Today));
    }

    [Fact]
    public void Lists_of_history_are_sound()
    {
        Assert.Equal(Ranks.List.All.Select(static rank => rank.Level).Order(), Ranks.List.All.Select(static rank => rank.Level));
        Assert.True(Ranks.List.Find("seniorPolitruk")!.Level == Ranks.List.Find("captain")!.Level);
        Assert.Equal("glory3", Awards.List.FindByName("орден славы iii степени")?.Code);
    }

    [Fact]
    public async Task The_demonstration_keeps_the_rules_exercises_every_kind_and_says_what_it_is()
    {
        var items = await DemonstrationAsync();
        var facts = items.SelectMany(static item => item.Part<VeteranFactsPart>().Facts).ToList();

        Assert.Equal(60, items.Count);
        Assert.All(items, static item => Assert.Empty(VeteranRules.Check(item, forPublication: true, Today)));
        Assert.All(items, static item => Assert.True(item.IsDemonstration()));
        Assert.Equal(60, items.Select(static item => item.ContentItemId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(60, items.Select(static item => item.DisplayText).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(FactKinds.All.Except(facts.Select(static fact => fact.Kind), StringComparer.Ordinal));
        Assert.Empty(VeteranCategories.All.Except(items.SelectMany(static item => item.Part<VeteranPart>().Categories), StringComparer.Ordinal));
        Assert.Empty(SourceKinds.All.Except(items.SelectMany(static item => item.Part<VeteranFactsPart>().Sources).Select(static source => source.Kind), StringComparer.Ordinal));
        Assert.Empty(NameKinds.All.Except(items.SelectMany(static item => item.Part<VeteranPart>().OtherNames).Select(static name => name.Kind), StringComparer.Ordinal));
        Assert.Empty(Certainties.All.Except(facts.Select(static fact => fact.Certainty), StringComparer.Ordinal));
        Assert.Empty(Enum.GetValues<DateForm>().Except(facts.Select(static fact => UncertainDate.FromEdtf(fact.Date)?.Form ?? DateForm.Point)));
        Assert.All(items, static item => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", item.ContentItemId));
    }

    internal static async Task<IReadOnlyList<ContentItem>> DemonstrationAsync() =>
        [.. JsonNode.Parse(await SourceTree.ReadAsync("recipes/demo-veterans.recipe.json"))!["steps"]!.AsArray()
            .Where(static step => string.Equals((string?)step!["name"], "content", StringComparison.Ordinal))
            .SelectMany(static step => step!["data"]!.AsArray())
            .Select(static item => item.Deserialize<ContentItem>()!)];

    private static ContentItem Record()
    {
        var item = new ContentItem { ContentItemId = "4veteran000000000000000001", ContentType = VeteranTypes.Veteran, DisplayText = "Семёнов Пётр Ильич" };
        item.Apply(new VeteranPart
        {
            Surname = "Семёнов",
            GivenName = "Пётр",
            Patronymic = "Ильич",
            Categories = [VeteranCategories.Frontline],
            OtherNames = [new VeteranName { Surname = "Симонов" }],
        });
        item.Apply(new VeteranFactsPart
        {
            Facts =
            [
                new VeteranFact { Id = "a", Kind = FactKinds.Birth, Date = "1920-05-09", SourceIds = ["s1"] },
                new VeteranFact { Id = "b", Kind = FactKinds.Rank, Code = "sergeant" },
            ],
            Sources = [new VeteranSource { Id = "s1", Kind = SourceKinds.Relative }],
        });
        return item;
    }
}
