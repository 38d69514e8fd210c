using System.Globalization;
using System.Net;
using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.EntityFrameworkCore;
using SiteOptions = CivicSite.Testing.SiteOptions;

namespace CivicSite.IntegrationTests.Faults;

/// <summary>What was acknowledged before the disk was full is kept; what was not is told, and given back.</summary>
public sealed class FullDiskTests
{
    private const int MostSaves = 400;
    private static readonly string Paragraph = $"<p>{string.Join(' ', Enumerable.Repeat("Саянская вода", 4000))}</p>";

    [SmallDiskFact]
    public async Task An_editor_keeps_the_text_and_the_site_keeps_what_it_has_acknowledged()
    {
        using var disk = SmallDisk.Mount(megabytes: 160);
        await using var site = await SiteProcess.StartAsync(new SiteOptions { DataFolder = disk.Folder });
        using var editor = site.NewSession();
        await editor.LoginAsAdminAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await NewsForm.SaveNewAsync(editor, TitleOf(0), Paragraph)).Status);
        disk.Fill();

        var (acknowledged, refused) = await SaveUntilRefusedAsync(editor, first: 1);

        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        Assert.Contains("закончилось место", string.Concat(refused.Texts("#editor-summary li")), StringComparison.Ordinal);
        Assert.Equal(TitleOf(acknowledged), NewsForm.TitleOf(refused));
        Assert.Contains("Саянская вода", refused.Find<AngleSharp.Html.Dom.IHtmlTextAreaElement>($"[name='{NewsForm.Body}']").Value, StringComparison.Ordinal);
        Assert.Contains("Storage is Full", site.Log.ToString(), StringComparison.Ordinal);
        using var visitor = site.NewSession();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("")).Status);
        Assert.Equal(HttpStatusCode.InsufficientStorage, (await SaveSettingsAsync(editor)).Status);

        await site.KillAsync();
        disk.Clear();
        await site.StartAgainAsync();
        await AssertListedAsync(editor, acknowledged);
        Assert.Equal(HttpStatusCode.Redirect, (await NewsForm.SaveAsync(editor, refused, "Снова есть место", Paragraph)).Status);
    }

    [Fact]
    public async Task A_session_that_finds_no_room_can_be_used_again()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        await using var engine = await EngineHost.StartAsync(database);
        await engine.InSessionAsync(async session =>
        {
            await session.SaveAsync(new Note { Group = "disk", Text = "acknowledged" });
            await session.SaveChangesAsync();
            // Less than the file has: it cannot grow any more.
            await session.Context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");

            await session.SaveAsync(new Note { Group = "disk", Text = new string('ж', 1_000_000) });
            var exception = await Assert.ThrowsAnyAsync<Exception>(session.SaveChangesAsync);
            Assert.Equal(StorageFault.Full, StorageFaults.Of(exception));

            await session.CancelAsync();
            await session.Context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1000000");
            await session.SaveAsync(new Note { Group = "disk", Text = "later" });
            await session.SaveChangesAsync();
        });

        var texts = await engine.InSessionAsync(async session => (await session.Query().For<Note>().With<NoteIndex>(row => row.Group == "disk").ListAsync()).Select(note => note.Text).ToList());
        Assert.Equal(["acknowledged", "later"], texts);
    }

    private static async Task<(int Acknowledged, SitePage Refused)> SaveUntilRefusedAsync(SiteSession editor, int first)
    {
        for (var number = first; number < MostSaves; number++)
        {
            var answer = await NewsForm.SaveNewAsync(editor, TitleOf(number), Paragraph);
            if (answer.Status != HttpStatusCode.Redirect)
            {
                return (number, answer);
            }
        }

        throw new SiteFaultException($"{MostSaves} articles found room on a full disk.");
    }

    private static string TitleOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Новость номер {number}");

    private static async Task<SitePage> SaveSettingsAsync(SiteSession editor)
    {
        var page = await editor.GetAsync("Admin/Settings/general");
        var name = string.Concat(Enumerable.Repeat("Саяногорск ", 15));
        return await editor.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["SiteName"] = name, ["BaseUrl"] = "https://example.org" }, "form.form-narrow");
    }

    private static async Task AssertListedAsync(SiteSession editor, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var title = TitleOf(number);
            var list = await editor.GetAsync("Admin/Contents/ContentItems/NewsArticle?q=" + Uri.EscapeDataString(title));
            Assert.Contains(title, list.Body, StringComparison.Ordinal);
        }
    }
}
