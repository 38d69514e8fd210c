using System.Security.Claims;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Security;

/// <summary>What the audit trail keeps of content, and how it is read.</summary>
public sealed class AuditTrailTests : IAsyncLifetime
{
    private static readonly ClaimsPrincipal _anna = TestUsers.InRoles("anna");
    private static readonly ClaimsPrincipal _boris = TestUsers.InRoles("boris");

    private SecuritySite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await SecuritySite.StartAsync(usualRoles: false);
        await _site.AddTypeAsync("NewsArticle");
        await _site.DoAsync(services => services.GetRequiredService<Session>().Context.AuditEvents.ExecuteDeleteAsync());
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_life_of_an_item_is_kept_with_users_and_versions()
    {
        var id = await CreateDraftAsync(_anna);
        await ChangeAsync(_boris, async content => await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));
        await ChangeAsync(_boris, async content => await content.SaveDraftAsync((await content.GetAsync(id, VersionOptions.DraftRequired))!));
        await ChangeAsync(_boris, async content => await content.UnpublishAsync((await content.GetAsync(id))!));
        await ChangeAsync(_anna, async content => await content.RemoveAsync((await content.GetAsync(id, VersionOptions.Latest))!));

        var rows = await RowsAsync();
        Assert.Equal(
            ["anna Created", "boris Published", "boris Saved", "boris Unpublished", "anna Removed"],
            rows.Select(row => $"{row.UserName} {row.Name}"));
        Assert.All(rows, row => Assert.Equal((id, "Форум ТОС", "Content"), (row.CorrelationId, row.Subject, row.Category)));
        Assert.Equal(rows[0].VersionId, rows[1].VersionId);
        Assert.NotEqual(rows[1].VersionId, rows[2].VersionId);
        Assert.Equal(rows[1].VersionId, rows[3].VersionId);
    }

    [Fact]
    public async Task A_spell_of_work_on_a_draft_is_one_entry_a_user()
    {
        var id = await CreateDraftAsync(_anna);
        for (var i = 0; i < 3; i++)
        {
            await ChangeAsync(_anna, SaveAsync);
            await ChangeAsync(_boris, SaveAsync);
        }

        Assert.Equal(["anna Created", "boris Saved"], (await RowsAsync()).Select(row => $"{row.UserName} {row.Name}"));

        async Task SaveAsync(IContentManager content)
        {
            var item = (await content.GetAsync(id, VersionOptions.DraftRequired))!;
            await content.UpdateAsync(item);
            await content.SaveDraftAsync(item);
        }
    }

    [Fact]
    public async Task An_import_and_a_restoration_are_one_entry_each()
    {
        var item = new ContentItem { ContentType = "NewsArticle", ContentItemId = "imported", DisplayText = "Из рецепта", Published = true };
        await ChangeAsync(_anna, content => content.ImportAsync([item]));
        await ChangeAsync(_boris, async content => await content.RestoreAsync((await content.GetAsync("imported"))!));

        Assert.Equal(["anna Imported", "boris Restored"], (await RowsAsync()).Select(row => $"{row.UserName} {row.Name}"));
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_entry()
    {
        await _site.DoAsync(
            async services =>
            {
                var content = services.GetRequiredService<IContentManager>();
                await content.CreateAsync(await content.NewAsync("NewsArticle"));
                await services.GetRequiredService<Session>().CancelAsync();
            },
            _anna);

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task An_item_belongs_to_its_maker_and_each_version_to_its_author()
    {
        var id = await CreateDraftAsync(_anna);
        await ChangeAsync(_anna, async content => await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));
        await ChangeAsync(_boris, async content => await content.SaveDraftAsync((await content.GetAsync(id, VersionOptions.DraftRequired))!));

        var draft = await _site.GetAsync(services => services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Latest));
        var published = await _site.GetAsync(services => services.GetRequiredService<IContentManager>().GetAsync(id));
        Assert.Equal(("anna", "boris"), (draft!.Owner, draft.Author));
        Assert.Equal(("anna", "anna"), (published!.Owner, published.Author));
    }

    [Fact]
    public async Task The_page_filters_by_category_user_and_days_of_the_sites_clock()
    {
        await _site.DoAsync(async services =>
        {
            var context = services.GetRequiredService<Session>().Context;
            // 1 March 2026, 23:30 and 2 March 2026, 00:30 in Krasnoyarsk.
            context.AuditEvents.Add(Row("Content", "anna", new DateTime(2026, 3, 1, 16, 30, 0, DateTimeKind.Utc)));
            context.AuditEvents.Add(Row("User", "boris", new DateTime(2026, 3, 1, 17, 30, 0, DateTimeKind.Utc)));
            await context.SaveChangesAsync();
        });

        Assert.Equal(["boris", "anna"], await UsersAsync(new AuditTrailFilter()));
        Assert.Equal(["anna"], await UsersAsync(new AuditTrailFilter { Category = "Content" }));
        Assert.Equal(["boris"], await UsersAsync(new AuditTrailFilter { UserName = "bor" }));
        Assert.Empty(await UsersAsync(new AuditTrailFilter { UserName = "%' OR 1=1 --" }));
        Assert.Equal(["anna"], await UsersAsync(new AuditTrailFilter { To = new DateOnly(2026, 3, 1) }));
        Assert.Equal(["boris"], await UsersAsync(new AuditTrailFilter { From = new DateOnly(2026, 3, 2), To = DateOnly.MaxValue }));
        Assert.Equal(["boris", "anna"], await UsersAsync(new AuditTrailFilter { From = DateOnly.MinValue }));
        Assert.Empty(await UsersAsync(new AuditTrailFilter { To = DateOnly.MinValue }));
        Assert.Empty(await UsersAsync(new AuditTrailFilter { Page = 2 }));
        Assert.Equal(["boris", "anna"], await UsersAsync(new AuditTrailFilter { Page = -5 }));
    }

    private static AuditEventRecord Row(string category, string user, DateTime at) => new() { Category = category, Name = "Created", UserName = user, CreatedUtc = at };

    private Task<string> CreateDraftAsync(ClaimsPrincipal user) => _site.GetAsync(
        async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = await content.NewAsync("NewsArticle");
            item.DisplayText = "Форум ТОС";
            await content.CreateAsync(item, VersionOptions.Draft);
            return item.ContentItemId;
        },
        user);

    private Task ChangeAsync(ClaimsPrincipal user, Func<IContentManager, Task> change) =>
        _site.DoAsync(services => change(services.GetRequiredService<IContentManager>()), user);

    private Task<List<AuditEventRecord>> RowsAsync() =>
        _site.GetAsync(services => services.GetRequiredService<Session>().Context.AuditEvents.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    private async Task<IReadOnlyList<string?>> UsersAsync(AuditTrailFilter filter) =>
        [.. (await _site.GetAsync(services => services.GetRequiredService<AuditTrailListing>().GetAsync(filter, null))).Entries.Select(entry => entry.Event.UserName)];
}
