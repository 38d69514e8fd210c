using System.Text.RegularExpressions;
using CivicSite.BrowserTests.Harness;
using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Every page of the admin that links lead to: lists, forms, confirmations.</summary>
[Collection(Tour.Name)]
public sealed partial class AllPagesTests(AdminSite site) : AdminTest(site)
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Every_page_is_accessible_and_speaks_one_language(string language)
    {
        await SignInAsync();
        await PrepareAsync();
        var map = new SiteMap("/Admin", KindOf);
        var foreign = new List<string>();
        var seen = 0;
        while (map.Next() is { } path)
        {
            foreign.AddRange(await ForeignTextsAsync(path, language, briefly: language != "ru"));
            await map.ReadAsync(Page);
            seen++;
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign));
        Assert.True(seen > 30, $"Only {seen} pages were found.");
    }

    // Something to edit, to compare and to delete; its texts are words of the content.
    private async Task PrepareAsync()
    {
        await new UsersPage(Page).CreateAsync($"user-{Guid.NewGuid():n}"[..13], "Четыре-слова-без-смысла-7", "Author");
        var draft = new NewsDraft(NewsDraft.Sport) { Lead = NewsDraft.Sport, Body = NewsDraft.Sport, Cover = SampleFiles.Png("obhod.png"), CoverAlt = NewsDraft.Sport };
        var editor = await PublishAsync(draft);
        await editor.FillBodyAsync(NewsDraft.Sport + NewsDraft.Sport);
        await editor.SaveDraftAsync();
    }

    // One type, part, field, feature, user and role stand for all; the editors of items are those of each list.
    private static string? KindOf(string path, string from)
    {
        var isOfAdmin = path.StartsWith("/Admin", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/ChangePassword", StringComparison.OrdinalIgnoreCase);
        if (!isOfAdmin || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var kind = Named().Replace(SiteMap.WithoutIds(path), "${place}/*");
        return kind.EndsWith("ContentItems/*/Edit", StringComparison.OrdinalIgnoreCase) ? $"{kind} from {SiteMap.WithoutIds(from)}" : kind;
    }

    [GeneratedRegex("(?<place>/(?:Admin/ContentTypes|Parts|Fields|Admin/Features|Users/[A-Z][A-Za-z]+|Roles/[A-Z][A-Za-z]+|AuditTrail|Museum/Day|Museum/Week|Museum/Visits|Museum/Dates))/(?!Create|AddPart|AddField|Index)[^/]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Named();
}
