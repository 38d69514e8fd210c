using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace CivicSite.Engine.ContentTypes;

/// <summary>What there is to choose from when types are edited.</summary>
internal sealed class TypeCatalog(IContentDefinitionManager definitions, IOptions<ContentOptions> options, ISession session, DefinitionTexts texts)
{
    public async Task<IReadOnlyList<ContentTypeDefinition>> ListAsync() =>
        [.. (await definitions.ListTypeDefinitionsAsync()).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];

    /// <summary>Parts that the type does not have yet: those that code knows and those marked as attachable.</summary>
    public async Task<IReadOnlyList<DefinitionChoice>> PartsForAsync(ContentTypeDefinition type)
    {
        var parts = (await definitions.ListPartDefinitionsAsync()).ToDictionary(part => part.Name, StringComparer.Ordinal);
        var attachable = parts.Values.Where(part => part.GetSettings<ContentPartSettings>().Attachable).Select(part => part.Name);
        var known = options.Value.ContentPartOptions.Select(option => option.Type.Name);
        var others = known.Union(attachable, StringComparer.Ordinal).Except(type.Parts.Select(part => part.Name), StringComparer.Ordinal);
        return Choices(others, name => texts.Part(name, parts.GetValueOrDefault(name)));
    }

    public IReadOnlyList<DefinitionChoice> FieldKinds() => Choices(options.Value.ContentFieldOptions.Select(option => option.Type.Name), texts.Field);

    public async Task<FieldChoices> FieldChoicesAsync()
    {
        var yes = true;
        var taxonomies = await session.QueryIndex<ContentItemIndex>(row => row.ContentType == "Taxonomy" && row.Latest == yes).OrderBy(row => row.DisplayText).ListAsync();
        return new FieldChoices(
            [.. taxonomies.Select(row => new DefinitionChoice(row.ContentItemId, row.DisplayText ?? row.ContentItemId))],
            [.. (await ListAsync()).Where(type => type.IsListable()).Select(type => new DefinitionChoice(type.Name, type.DisplayName))]);
    }

    private static List<DefinitionChoice> Choices(IEnumerable<string> names, Func<string, string> text) =>
        [.. names.Select(name => new DefinitionChoice(name, text(name))).OrderBy(choice => choice.Text, StringComparer.CurrentCulture)];
}
