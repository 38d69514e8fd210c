using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace CivicSite.Engine.ContentTypes;

/// <summary>What the parts and fields of the engine are called for people. Others go by the names in their settings, without one by their technical names.</summary>
internal sealed class DefinitionTexts(IStringLocalizer<DefinitionTexts> S)
{
    public string Field(string kind) => kind switch
    {
        "TextField" => S["Text"],
        "BooleanField" => S["Yes or no"],
        "DateField" => S["Date"],
        "DateTimeField" => S["Date and time"],
        "LinkField" => S["Link"],
        "ContentPickerField" => S["Choice of content items"],
        "MediaField" => S["Pictures and files"],
        "TaxonomyField" => S["Terms of a taxonomy"],
        _ => kind,
    };

    public string Part(ContentTypePartDefinition part) => part switch
    {
        _ when part.GetSettings<ContentTypePartSettings>().DisplayName is { Length: > 0 } name => name,
        _ when part.Name == part.ContentTypeDefinition.Name => S["Own fields"],
        _ => Part(part.PartDefinition.Name, part.PartDefinition),
    };

    /// <param name="kind">Technical name of the part.</param>
    /// <param name="definition">Null where the part is known to code only.</param>
    public string Part(string kind, ContentPartDefinition? definition) => kind switch
    {
        "TitlePart" => S["Title"],
        "AutoroutePart" => S["Address of the page"],
        "AliasPart" => S["Name for templates"],
        "HtmlBodyPart" => S["Body as HTML"],
        "CommonPart" => S["Owner and dates"],
        "PublishLaterPart" => S["Scheduled publication"],
        "SeoMetaPart" => S["For search engines and social networks"],
        "TaxonomyPart" => S["Terms"],
        "TermPart" => S["Place in a taxonomy"],
        "MenuPart" => S["Menu"],
        "MenuItemsListPart" => S["Entries of a menu"],
        "LinkMenuItemPart" => S["Link of a menu entry"],
        _ when definition?.GetSettings<ContentPartSettings>().DisplayName is { Length: > 0 } name => name,
        _ => kind,
    };
}
