using System.Text.Json;
using CivicSite.Museum.Models;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Settings;

namespace CivicSite.Museum.Migrations;

/// <summary>
/// <c>MuseumHouse</c>: rooms and guides that are added where there are none with the same id. The step <c>settings</c> would put them in place
/// of those that the museum has.
/// </summary>
internal sealed class MuseumHouseStep(ISiteService sites) : NamedRecipeStepHandler("MuseumHouse")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var added = context.Step.Deserialize<MuseumHouse>() ?? new MuseumHouse();
        var site = await sites.LoadSiteSettingsAsync();
        var house = site.As<MuseumHouse>();
        house.Rooms.AddRange(added.Rooms.Where(room => house.Room(room.Id) is null).ToList());
        house.Guides.AddRange(added.Guides.Where(guide => house.Guide(guide.Id) is null).ToList());
        site.Properties[nameof(MuseumHouse)] = JsonSerializer.SerializeToNode(house);
        await sites.UpdateSiteSettingsAsync(site);
    }
}
