using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace CivicSite.Engine.Parts;

/// <summary>The types of menus and their items, as Orchard Core's menu module makes them.</summary>
internal sealed class MenuMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterTypeDefinitionAsync("Menu", menu => menu
            .Draftable().Versionable().Creatable().Listable()
            .WithPart("TitlePart", part => part.WithPosition("1"))
            .WithPart("AliasPart", part => part.WithPosition("2"))
            .WithPart("MenuPart", part => part.WithPosition("3"))
            .WithPart("MenuItemsListPart", part => part.WithPosition("4")));
        await definitions.AlterTypeDefinitionAsync("LinkMenuItem", item => item
            .DisplayedAs("Link Menu Item")
            .Stereotype("MenuItem")
            .WithPart("LinkMenuItemPart"));
        return 1;
    }
}
