using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.ViewModels;

namespace CivicSite.ImmortalRegiment.Services;

/// <inheritdoc cref="IVeteranListPages"/>
internal sealed class VeteranListPages(VeteranContexts contexts, VeteranListParts parts, VeteranPlacePages places, VeteranFinder finder, VeteranCards cards, ListHead head)
    : IVeteranListPages
{
    public const int PageSize = 24;

    /// <summary>The view that shows portraits.</summary>
    public const string Wall = "wall";

    private const int MaxText = 100;

    public async Task<VeteranListViewModel?> ListAsync(VeteranQuery query, int page)
    {
        var context = await contexts.GetAsync();
        var asked = query with { Text = Shortened(query.Text) };
        if (page < 1 || asked.View is not ("" or Wall) || VeteranListParts.Order(asked) is not { } order || FacetBook.Chosen(asked, context.Directory) is not { } chosen)
        {
            return null;
        }

        var found = await finder.FindAsync(context.Directory, asked.Text);
        var selection = VeteranSelection.Of(context.Directory, chosen, found?.Tiers);
        var pages = Math.Max(1, (selection.Total + PageSize - 1) / PageSize);
        if (page > pages)
        {
            return null;
        }

        head.List(context.Urls.Absolute(context.Urls.List(asked, page)), context.SiteName, indexed: asked.Values().Count <= 1 && found is null);
        return new VeteranListViewModel(
            parts.Section(context, asked),
            asked,
            cards.Cards(selection.Page(found is not null && asked.Order.Length == 0 ? null : order, (page - 1) * PageSize, PageSize), context),
            selection.Total,
            context.Directory.Entries.Length,
            found?.Close == true,
            new VeteranPager(page, pages, page > 1 ? context.Urls.List(asked, page - 1) : null, page < pages ? context.Urls.List(asked, page + 1) : null),
            parts.Letters(asked, selection, context),
            parts.Facets(asked, selection, context),
            parts.Applied(asked, context),
            parts.Orders(asked, context),
            asked.View is Wall,
            context.Directory.HasDemonstration,
            VeteranListParts.Links(context));
    }

    public Task<VeteranMapViewModel> MapAsync() => places.MapAsync();

    public Task<JsonObject> PointsAsync() => places.PointsAsync();

    public Task<VeteranDayViewModel?> DayAsync(string day, int page) => places.DayAsync(day, page);

    public async Task<string> RandomUrlAsync()
    {
        var context = await contexts.GetAsync();
        var entries = context.Directory.Entries;
        if (entries.Length == 0)
        {
            return context.Urls.All;
        }

        var entry = entries[RandomNumberGenerator.GetInt32(entries.Length)];
        return context.Urls.Item(entry.Id, entry.Path);
    }

    private static string Shortened(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > MaxText ? trimmed[..MaxText] : trimmed;
    }
}
