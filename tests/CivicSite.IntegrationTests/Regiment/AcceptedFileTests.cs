using System.Text;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Curating;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.IntegrationTests.Http;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.FileStorage;
using OrchardCore.Media;
using YesSql;

namespace CivicSite.IntegrationTests.Regiment;

/// <summary>Files of accepted contributions stay whole, wherever the site is stopped.</summary>
[Collection(Engines.Collection)]
public sealed class AcceptedFileTests(Engines engines)
{
    [Theory]
    [Providers]
    public async Task A_file_moves_only_after_the_commit_and_also_when_the_site_was_stopped_right_after_it(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var id = Guid.NewGuid().ToString("n");
        var before = await engine.InScopeAsync(async services =>
        {
            using var content = new MemoryStream(Encoding.ASCII.GetBytes(SampleFiles.Pdf));
            var path = await services.GetRequiredService<IMediaFileStore>().CreateFileFromStreamAsync($"_Users/contributions/{id}/document.pdf", content);
            var contribution = new Contribution { ContributionId = id, State = ContributionState.New, CreatedUtc = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), Files = [new ContributionFile { FileId = "a", Path = path, Caption = "Справка" }] };
            contribution.Values["surname"] = "Файлов";
            await services.GetRequiredService<ContributionStore>().SaveAsync(contribution);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
            return path;
        });

        await AcceptAsync(engine, id, commit: false);
        Assert.True(await ExistsAsync(engine, before));
        Assert.Equal(before, (await FindAsync(engine, id)).Files[0].Path);

        await AcceptAsync(engine, id, commit: true);
        var accepted = await FindAsync(engine, id);
        Assert.True(await ExistsAsync(engine, before));
        Assert.False(await ExistsAsync(engine, accepted.Files[0].Path));

        await engine.InScopeAsync(services => new FileMovesTask().DoWorkAsync(services, CancellationToken.None));
        Assert.Equal((false, true), (await ExistsAsync(engine, before), await ExistsAsync(engine, accepted.Files[0].Path)));
        await engine.InScopeAsync(async services =>
        {
            var record = await services.GetRequiredService<IContentManager>().GetAsync(accepted.VeteranId, VersionOptions.Published);
            Assert.Equal(accepted.Files[0].Path, Assert.Single(record!.As<VeteranGalleryPart>()!.Documents).Path);
            Assert.Equal(0, await services.GetRequiredService<ISession>().QueryIndex<FileMoveIndex>(row => row.To == accepted.Files[0].Path).CountAsync());
        });
    }

    private static Task AcceptAsync(EngineHost engine, string id, bool commit) => engine.InScopeAsync(async services =>
    {
        var contribution = (await services.GetRequiredService<ContributionStore>().ByIdAsync(id))!;
        var errors = await services.GetRequiredService<Acceptance>().ApplyAsync(
            contribution, "", [new AcceptedItem("name", Certainties.Probable, IsPreferred: true)], [(contribution.Files[0], false)], publish: true);
        Assert.Empty(errors);
        await services.GetRequiredService<ContributionStore>().SaveAsync(contribution);
        var session = services.GetRequiredService<ISession>();
        await (commit ? session.SaveChangesAsync() : session.CancelAsync());
    });

    private static Task<Contribution> FindAsync(EngineHost engine, string id) =>
        engine.InScopeAsync(async services => (await services.GetRequiredService<ContributionStore>().ByIdAsync(id))!);

    private static Task<bool> ExistsAsync(EngineHost engine, string path) => engine.InScopeAsync(async services =>
    {
        try
        {
            await using var content = await services.GetRequiredService<IMediaFileStore>().GetFileStreamAsync(path);
            return true;
        }
        catch (FileStoreException)
        {
            return false;
        }
    });
}
