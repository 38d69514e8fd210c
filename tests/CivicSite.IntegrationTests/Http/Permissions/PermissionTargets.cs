using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http.Permissions;

/// <summary>What the lines of <see cref="PermissionTable"/> are tried on: items for each role, users, files. Made by the administrator.</summary>
internal sealed class PermissionTargets(EditedSite site) : IDisposable
{
    // As many as the site deletes at once.
    private const int BulkSize = 30;

    // A kind of organisation of the recipe.
    private const string KindId = "43kx2c77xr0mdh1x63d71r8y5q";

    private readonly Dictionary<(PermissionRow? Row, ItemKind Kind, string Role), (string Id, string Version)> _items = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Dictionary<string, SiteSession> Sessions { get; } = new(StringComparer.Ordinal);

    public async Task CreateAsync()
    {
        foreach (var role in PermissionTable.Roles)
        {
            Sessions[role] = role.Length == 0 ? site.NewSession() : await site.SignInAsync(await AddUserAsync(role), EditedSite.Password);
        }

        _values["{user}"] = await IdOfAsync(await AddUserAsync("other"));
        await UploadAsync();
        await ImportAsync();
        var admin = Sessions["Administrator"];
        foreach (var ids in _items.Where(item => item.Key.Kind.IsRemoved).Select(item => ("itemIds", item.Value.Id)).Chunk(BulkSize))
        {
            await admin.PostAsync("Admin/Contents/BulkAction?bulkAction=Delete", ids);
        }
    }

    public string Fill(PermissionRow row, string role, string value)
    {
        var (id, version) = row.Item is null ? ("", "") : ItemOf(row, role);
        return value switch
        {
            "{id}" => id,
            "{version}" => version,
            "{new}" => Guid.NewGuid().ToString("n")[..26],
            "{file}" or "{folder}" => _values[value + role],
            ['{', ..] => _values[value],
            _ => value,
        };
    }

    public (string Id, string Version) ItemOf(PermissionRow row, string role) => _items[Key(row, role)];

    /// <summary>Whether an item is <c>public</c>, a <c>draft</c> or <c>gone</c>.</summary>
    public async Task<string> StateAsync(string id)
    {
        if ((await Sessions[""].GetAsync($"Contents/ContentItems/{id}")).Status == HttpStatusCode.OK)
        {
            return "public";
        }

        return (await Sessions["Administrator"].GetAsync($"Contents/ContentItems/{id}/Preview")).Status == HttpStatusCode.OK ? "draft" : "gone";
    }

    public void Dispose()
    {
        foreach (var session in Sessions.Values)
        {
            session.Dispose();
        }
    }

    private static (PermissionRow?, ItemKind, string) Key(PermissionRow row, string role) => (row.NeedsOwnItem ? row : null, row.Item!, role);

    private async Task<string> AddUserAsync(string role)
    {
        var name = await site.AddUserAsync(role is "nobody" or "other" ? null : role);
        _values[role] = name;
        return name;
    }

    private async Task<string> IdOfAsync(string name)
    {
        using var admin = await site.SignInAsync();
        var page = await admin.GetAsync($"Admin/Users/Index?Text={name}");
        return page.Find<IHtmlAnchorElement>("main a[href*='/Users/Edit/']").GetAttribute("href")!.Split('/')[^1];
    }

    private async Task UploadAsync()
    {
        var admin = Sessions["Administrator"];
        foreach (var role in PermissionTable.Roles)
        {
            var name = $"permissions-{Guid.NewGuid():n}";
            await admin.PostAsync("Admin/Media/CreateFolder", ("name", name));
            using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(SampleFiles.Pdf));
            using var form = new MultipartFormDataContent { { new StringContent(await admin.TokenAsync()), SiteSession.TokenField }, { content, "file", name + ".pdf" } };
            await admin.SendAsync(new(HttpMethod.Post, "Admin/Media/Picker") { Content = form });
            (_values["{folder}" + role], _values["{file}" + role]) = (name, name + ".pdf");
        }
    }

    // One recipe makes all items.
    private async Task ImportAsync()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in PermissionTable.Roles.Where(role => role.Length > 0))
        {
            owners[role] = await IdOfAsync(_values[role]);
        }

        var items = new JsonArray();
        foreach (var row in PermissionTable.Rows.Where(row => row.Item is not null))
        {
            foreach (var role in PermissionTable.Roles.Where((_, index) => row.Signs[index] != '.'))
            {
                var ids = (Id: Guid.NewGuid().ToString("n")[..26], Version: Guid.NewGuid().ToString("n")[..26]);
                if (_items.TryAdd(Key(row, role), ids))
                {
                    items.Add(Item(row.Item!, ids, row.Item!.IsOwn ? owners[role] : _values["{user}"]));
                }
            }
        }

        var recipe = new JsonObject { ["name"] = "Permissions", ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = items }) };
        var answer = await Sessions["Administrator"].PostAsync("Admin/Recipes/Execute", ("Json", recipe.ToJsonString()));
        if (answer.Status != HttpStatusCode.Redirect)
        {
            throw new SiteFaultException("The items were not made: " + string.Join(' ', answer.Texts("[role=alert]")));
        }
    }

    // Old ones, so that they stand behind the news of other tests.
    private static JsonObject Item(ItemKind kind, (string Id, string Version) ids, string owner)
    {
        var item = Head(kind, ids, owner);
        if (kind.Type is "Taxonomy")
        {
            item["AutoroutePart"] = new JsonObject { ["Disabled"] = true };
            item["TaxonomyPart"] = new JsonObject { ["TermContentType"] = "NewsTopic", ["Terms"] = new JsonArray() };
        }
        else if (kind.Type is not "Menu")
        {
            item["AutoroutePart"] = new JsonObject { ["Path"] = ids.Id };
        }

        if (kind.Type is "NewsArticle")
        {
            item["NewsArticlePart"] = new JsonObject
            {
                ["Lead"] = new JsonObject { ["Text"] = "Коротко о главном." },
                ["Topic"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(Newsroom.TosId) },
                ["PublicationTime"] = new JsonObject { ["Value"] = "2001-01-01T00:00:00Z" },
            };
        }

        if (kind.Type is "Organization")
        {
            item["OrganizationPart"] = new JsonObject { ["Kind"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(KindId) } };
        }

        return item;
    }

    private static JsonObject Head(ItemKind kind, (string Id, string Version) ids, string owner)
    {
        var title = $"Права {ids.Id}";
        return new JsonObject
        {
            ["ContentItemId"] = ids.Id,
            ["ContentItemVersionId"] = ids.Version,
            ["ContentType"] = kind.Type,
            ["DisplayText"] = title,
            ["Owner"] = owner,
            ["Latest"] = true,
            ["Published"] = kind.WasPublic,
            ["ModifiedUtc"] = "2001-01-01T00:00:00Z",
            ["PublishedUtc"] = kind.WasPublic ? "2001-01-01T00:00:00Z" : null,
            ["CreatedUtc"] = "2001-01-01T00:00:00Z",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
        };
    }
}
