using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;

namespace CivicSite.UnitTests.Organizations;

public sealed class SelectionTests
{
    private static readonly IReadOnlyList<OrganizationEntry> Entries =
    [
        Entry("1", "совет ветеранов", kind: "veterans", chamber: true, settlements: ["town"], agreements: ["2019"]),
        Entry("2", "совет ветеранов майны", kind: "veterans", OrganizationStatus.Unregistered, settlements: ["maina"]),
        Entry("3", "клуб рябинка", kind: "club", OrganizationStatus.Unregistered, settlements: ["town", "maina"]),
        Entry("4", "станица", kind: null, OrganizationStatus.Closed),
    ];

    [Fact]
    public void Everything_is_chosen_without_a_filter()
    {
        var selection = OrganizationSelection.Of(Entries, OrganizationFilter.None);

        Assert.Equal(Entries, selection.Matches);
        Assert.Equal(new Dictionary<string, int> { ["veterans"] = 2, ["club"] = 1 }, selection.Counts.Kinds);
        Assert.Equal(new Dictionary<string, int> { ["town"] = 2, ["maina"] = 2 }, selection.Counts.Settlements);
        Assert.Equal(1, selection.Counts.PublicChamber);
    }

    [Fact]
    public void A_facet_counts_what_the_other_facets_leave()
    {
        var selection = OrganizationSelection.Of(Entries, OrganizationFilter.None with { KindId = "veterans", SettlementId = "maina" });

        Assert.Equal(["2"], selection.Matches.Select(static entry => entry.Id));

        // Kinds in Maina, settlements of veterans, and all else of veterans in Maina.
        Assert.Equal(new Dictionary<string, int> { ["veterans"] = 1, ["club"] = 1 }, selection.Counts.Kinds);
        Assert.Equal(new Dictionary<string, int> { ["town"] = 1, ["maina"] = 1 }, selection.Counts.Settlements);
        Assert.Equal(new Dictionary<OrganizationStatus, int> { [OrganizationStatus.Unregistered] = 1 }, selection.Counts.Statuses);
        Assert.Equal(0, selection.Counts.PublicChamber);
    }

    [Theory]
    [InlineData("ветеран", 2)]
    [InlineData("ветеран майн", 1)]
    [InlineData("ветеран клуб", 0)]
    public void All_words_must_occur(string words, int found) =>
        Assert.Equal(found, OrganizationSelection.Of(Entries, new OrganizationFilter(words.Split(' '))).Matches.Count);

    [Fact]
    public void Each_choice_leaves_as_many_as_it_says()
    {
        foreach (var filter in new[] { OrganizationFilter.None, OrganizationFilter.None with { SettlementId = "town" }, new OrganizationFilter(["совет"]) })
        {
            var counts = OrganizationSelection.Of(Entries, filter).Counts;
            Assert.All(counts.Kinds, pair => Assert.Equal(pair.Value, Count(filter with { KindId = pair.Key })));
            Assert.All(counts.Settlements, pair => Assert.Equal(pair.Value, Count(filter with { SettlementId = pair.Key })));
            Assert.All(counts.Statuses, pair => Assert.Equal(pair.Value, Count(filter with { Status = pair.Key })));
            Assert.All(counts.Letters, pair => Assert.Equal(pair.Value, Count(filter with { Letter = pair.Key })));
            Assert.All(counts.Agreements, pair => Assert.Equal(pair.Value, Count(filter with { AgreementId = pair.Key })));
            Assert.Equal(counts.PublicChamber, Count(filter with { PublicChamber = true }));
        }
    }

    private static int Count(OrganizationFilter filter) => OrganizationSelection.Of(Entries, filter).Matches.Count;

    private static OrganizationEntry Entry(
        string id, string name, string? kind, OrganizationStatus status = OrganizationStatus.Registered, bool chamber = false,
        string[]? settlements = null, string[]? agreements = null) =>
        new(id, name, name, name, name, kind, status, chamber, Demonstration: false, DateTime.UnixEpoch, settlements ?? [], [], agreements ?? []);
}
