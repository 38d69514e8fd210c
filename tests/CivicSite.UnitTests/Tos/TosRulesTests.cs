using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.Registers;
using CivicSite.Tos;
using CivicSite.Tos.Handlers;
using CivicSite.Tos.Models;
using CivicSite.Tos.OpenData;
using CivicSite.Tos.Services;
using CivicSite.UnitTests.Architecture;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Tos;

/// <summary>The rules of the section, its privacy, and its recipes.</summary>
public sealed class TosRulesTests
{
    private static readonly DateTime Today = new(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_complete_profile_may_be_published_and_an_empty_draft_saved()
    {
        Assert.Empty(TosRules.Check(Profile(), forPublication: true, Today));
        foreach (var type in new[] { TosTypes.Tos, TosTypes.Project, TosTypes.Forum, TosTypes.Contest, TosTypes.Entry })
        {
            Assert.Empty(TosRules.Check(new ContentItem { ContentType = type }, forPublication: false, Today));
        }
    }

    [Fact]
    public void Each_fault_stands_beside_its_field()
    {
        var item = Profile();
        item.Alter<TosPart>(nameof(TosPart), static part =>
        {
            part.Residents.Text = "много";
            part.Chronicle.Text = "2019 — праздник\nбез года";
            part.DecisionOn.Value = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            part.Settlement.TermContentItemIds = [];
        });
        item.Alter<TosAreaPart>(nameof(TosAreaPart), static part =>
        {
            part.Borders = """{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.11],[91.41,53.1],[91.4,53.11],[91.4,53.1]]]}""";
            part.Addresses.Text = "ул. Мира: 1\nул. Мира: x";
        });
        item.Alter<TosCouncilPart>(nameof(TosCouncilPart), static part => part.Members[1].Phone = "звонить вечером");

        Assert.Equal(
            [
                "TosPart.Settlement.TermContentItemIds", "TosPart.Residents.Text", "TosPart.DecisionOn.Value", "TosPart.Chronicle.Text",
                "TosAreaPart.Borders", "TosAreaPart.Addresses.Text", "TosCouncilPart.Members[1].Phone",
            ],
            TosRules.Check(item, forPublication: true, Today).Select(static fault => fault.Member));
    }

    [Theory]
    [InlineData("tos/map", true)]
    [InlineData("TOS/Find", true)]
    [InlineData("tos/opendata/csv", true)]
    [InlineData("tos", true)]
    [InlineData("tos/mapa", false)]
    [InlineData("tos/forums/iv", false)]
    public void Addresses_of_lists_are_kept(string path, bool taken)
    {
        var item = Profile();
        item.Apply(new AutoroutePart { Path = path });

        Assert.Equal(taken, TosRules.Check(item, forPublication: false, Today).Any(static fault => fault.Kind == TosFaultKind.AddressTaken));
    }

    [Fact]
    public void Nobody_is_shown_without_a_recorded_consent()
    {
        var shown = Assert.Single(TosCards.Council(Profile().Part<TosCouncilPart>()));

        Assert.Equal(("Согласная Пример", "public@example.org"), (shown.Name, shown.Email));
    }

    [Fact]
    public void Open_data_and_share_data_name_no_member_at_all()
    {
        var item = Profile();
        var context = new TosContext("Сайт", new TosUrls(PathString.Empty, "https://example.org"), new TosDirectory([TosReading.Tos(item)], [], [], [], [], new TermBook([new("town", "Город", "town")])));
        var record = TosRecord.From(item, context);

        string[] outputs =
        [
            string.Join('|', TosColumns.All.Select(column => column.Value(record))),
            JsonSerializer.Serialize(record),
            TosJsonLd.Write(TosReading.Tos(item), item, context),
        ];

        Assert.All(outputs, output => Assert.DoesNotContain("Пример", output, StringComparison.Ordinal));
        Assert.All(outputs, output => Assert.DoesNotContain("example.org\"", output.Replace("https://example.org", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("Город", outputs[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("civicsite")]
    [InlineData("demo-tos")]
    public async Task Records_of_the_recipes_keep_the_rules(string recipe)
    {
        var items = await ItemsAsync(recipe);

        Assert.NotEmpty(items);
        Assert.All(items, static item => Assert.Empty(TosRules.Check(item, forPublication: true, Today)));
        Assert.All(items, static item => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", item.ContentItemId));
        Assert.Equal(items.Count, items.Select(static item => item.ContentItemId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_setup_recipe_has_the_forums_of_the_documents_and_no_tos()
    {
        var items = await ItemsAsync("civicsite");

        Assert.Equal(
            [(4, 2017, false, (int?)18), (7, 2021, true, null)],
            items.Where(static item => item.ContentType == TosTypes.Forum).Select(TosReading.Forum)
                .Select(static forum => (forum.Number, forum.Year, forum.Planned, forum.TosCount)));
        Assert.DoesNotContain(items, static item => item.ContentType == TosTypes.Tos);
        Assert.All(items, static item => Assert.False(TosReading.IsDemonstration(item)));
    }

    [Fact]
    public async Task The_demonstration_has_18_tos_with_borders_apart_and_says_what_it_is()
    {
        var items = await ItemsAsync("demo-tos");
        var tos = items.Where(static item => item.ContentType == TosTypes.Tos).Select(TosReading.Tos).ToList();

        Assert.All(items, static item => Assert.True(item.Part<TosRecordPart>().Demonstration.Value));
        Assert.Equal(18, tos.Count);
        Assert.All(tos, static entry => Assert.NotNull(entry.Area));
        Assert.All(tos, entry => Assert.DoesNotContain(tos, other => other != entry && other.Area!.Polygons.SelectMany(static polygon => polygon.Outline.Points).Any(entry.Area!.Contains)));
        Assert.Contains(tos, static entry => entry.Area!.Polygons[0].Gaps.Count > 0);
        Assert.Contains(tos, static entry => entry.Area!.Polygons.Count > 1);
    }

    private static ContentItem Profile()
    {
        var item = new ContentItem { ContentItemId = "4t0s0000000000000000000001", ContentType = TosTypes.Tos, DisplayText = "ТОС «Дворик»" };
        item.Apply(new TosPart { Settlement = new() { TermContentItemIds = ["town"] }, Residents = new() { Text = "1 200" }, Chronicle = new() { Text = "2019 — праздник" } });
        item.Apply(new TosAreaPart
        {
            Borders = """{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.1],[91.41,53.11],[91.4,53.1]]]}""",
            Addresses = new() { Text = "ул. Мира: 1–5" },
        });
        item.Apply(new TosCouncilPart
        {
            Members =
            [
                new() { Name = "Согласная Пример", Chair = true, Email = "public@example.org", ConsentOn = Today },
                new() { Name = "Несогласный Пример", Phone = "8 923 765-43-21", Email = "secret@example.org" },
            ],
        });
        return item;
    }

    private static async Task<IReadOnlyList<ContentItem>> ItemsAsync(string recipe) =>
        [.. JsonNode.Parse(await SourceTree.ReadAsync($"recipes/{recipe}.recipe.json"))!["steps"]!.AsArray()
            .Where(static step => string.Equals((string?)step!["name"], "content", StringComparison.Ordinal))
            .SelectMany(static step => step!["data"]!.AsArray())
            .Where(static item => ((string)item!["ContentType"]!).StartsWith("Tos", StringComparison.Ordinal))
            .Select(static item => item.Deserialize<ContentItem>()!)];
}
