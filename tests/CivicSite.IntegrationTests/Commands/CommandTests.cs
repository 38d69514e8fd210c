using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Commands;

/// <summary>Commands of the host, run as somebody types them: as processes on the data of a stopped site.</summary>
public sealed class CommandTests
{
    private const string Demonstration = """
        {"ContentItemId":"4commandtest00000000000001","ContentItemVersionId":"4commandtest00000000000002","ContentType":"Organization","DisplayText":"Проверочная","Latest":true,"Published":true,"TitlePart":{"Title":"Проверочная"},"AutoroutePart":{"Path":"organizations/proverochnaya"},"OrganizationPart":{"Registration":"Unregistered","Kind":{"TaxonomyContentItemId":"40rgk1ndstax0n0my000000001","TermContentItemIds":["43kx2c77xr0mdh1x63d71r8y5q"]}},"OrganizationRecordPart":{"Demonstration":{"Value":true}}}
        """;

    [Fact]
    public async Task Commands_do_their_work_and_say_so_and_another_word_fails()
    {
        await using var site = await SiteProcess.StartAsync();
        await site.StopAsync();
        site.Log.ThrowIfErrors();
        var file = Path.Combine(site.DataFolder, "items.ndjson");
        await File.WriteAllTextAsync(file, Demonstration);

        Assert.Contains("Import finished: 1 items", await OutputAsync(site, "import", file), StringComparison.Ordinal);
        var rebuilt = await OutputAsync(site, "rebuild-search");
        Assert.Matches(@"index is being filled: (\d+) of \1 items", rebuilt);
        Assert.Contains("Organization: 1 demonstration items removed", await OutputAsync(site, "remove-demonstration"), StringComparison.Ordinal);
        Assert.Contains("Organization: 0 demonstration items removed", await OutputAsync(site, "remove-demonstration"), StringComparison.Ordinal);
        site.Log.ThrowIfErrors();

        site.Log.ExpectError("The command failed");
        Assert.Contains("has no command 'rebuild-serch'", await FaultAsync(site, "rebuild-serch"), StringComparison.Ordinal);
        Assert.Contains("takes the name of one file", await FaultAsync(site, "import"), StringComparison.Ordinal);
        Assert.Contains("missing.ndjson", await FaultAsync(site, "import", "missing.ndjson"), StringComparison.Ordinal);
    }

    private static async Task<string> OutputAsync(SiteProcess site, params string[] arguments)
    {
        var mark = site.Log.Count;
        await site.RunCommandAsync(arguments);
        return site.Log.Tail(site.Log.Count - mark);
    }

    // The harness reports the exit code with the output.
    private static async Task<string> FaultAsync(SiteProcess site, params string[] arguments)
    {
        var fault = await Assert.ThrowsAsync<SiteFaultException>(() => OutputAsync(site, arguments));
        Assert.Contains("ended with exit code 1.", fault.Message, StringComparison.Ordinal);
        return fault.Message;
    }
}
