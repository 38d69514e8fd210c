using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.Organizations;
using CivicSite.Organizations.Models;
using CivicSite.Registers;
using CivicSite.UnitTests.Architecture;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Organizations;

/// <summary>The register's part of the setup recipe, and the demonstration recipe.</summary>
public sealed class RecipeTests
{
    [Theory]
    [InlineData("civicsite")]
    [InlineData("demo-organizations")]
    public async Task Organizations_keep_the_rules(string recipe)
    {
        var items = await OrganizationsAsync(recipe);

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Empty(OrganizationSamples.Faults(item)));
    }

    [Fact]
    public async Task The_setup_recipe_knows_of_an_organization_only_what_the_documents_say()
    {
        var item = Assert.Single(await OrganizationsAsync("civicsite"));
        var part = item.Part<OrganizationPart>();

        Assert.Equal("Станица «Означенное»", item.DisplayText);
        Assert.Equal((Registration.Unknown, "", "", ""), (part.Registration, part.OgrnText(), part.InnText(), part.Leader.TextOrEmpty()));
        Assert.Null(part.FoundedOn.Value);
        Assert.Null(item.As<OrganizationOfficePart>());
    }

    [Fact]
    public async Task The_demonstration_has_the_figures_of_2017_and_says_what_it_is()
    {
        var items = await OrganizationsAsync("demo-organizations");

        Assert.Equal(
            (139, 67, 72, 33),
            (items.Count,
            items.Count(static item => item.Part<OrganizationPart>().Registration == Registration.Registered),
            items.Count(static item => item.Part<OrganizationPart>().Registration == Registration.Unregistered),
            items.Count(static item => item.Part<OrganizationMembershipPart>().InPublicChamber())));
        Assert.All(items, static item => Assert.True(item.Part<OrganizationRecordPart>().Demonstration.Value));
        Assert.Equal(items.Count, items.Select(static item => item.DisplayText).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_demonstration_takes_no_number_that_could_belong_to_anybody()
    {
        foreach (var part in (await OrganizationsAsync("demo-organizations")).Select(static item => item.Part<OrganizationPart>()).Where(static part => part.OgrnText().Length > 0))
        {
            Assert.StartsWith("10000", part.OgrnText(), StringComparison.Ordinal);
            Assert.StartsWith("0000", part.InnText(), StringComparison.Ordinal);
            Assert.Empty(part.Leader.TextOrEmpty());
        }
    }

    [Fact]
    public async Task Organizations_refer_only_to_terms_and_agreements_that_exist()
    {
        var setup = await ItemsAsync("civicsite");
        var known = JsonSerializer.Serialize(setup);
        foreach (var item in (await OrganizationsAsync("demo-organizations")).Concat(await OrganizationsAsync("civicsite")))
        {
            var profile = item.Part<OrganizationProfilePart>();
            string[] ids =
            [
                .. item.Part<OrganizationPart>().Kind.TermIds(), .. profile.Settlements.TermIds(), .. profile.Activities.TermIds(),
                .. item.Part<OrganizationAgreementsPart>().Joined.Select(static joined => joined.ContentItemId),
            ];
            Assert.All(ids, id => Assert.Contains($"\"{id}\"", known, StringComparison.Ordinal));
        }
    }

    private static async Task<IReadOnlyList<ContentItem>> OrganizationsAsync(string recipe) =>
        [.. (await ItemsAsync(recipe)).Where(static item => string.Equals(item.ContentType, OrganizationTypes.Organization, StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<ContentItem>> ItemsAsync(string recipe) =>
        [.. JsonNode.Parse(await SourceTree.ReadAsync($"recipes/{recipe}.recipe.json"))!["steps"]!.AsArray()
            .Where(static step => string.Equals((string?)step!["name"], "content", StringComparison.Ordinal))
            .SelectMany(static step => step!["data"]!.AsArray())
            .Select(static item => item.Deserialize<ContentItem>()!)];
}
