using System.Text.Json.Serialization;
using OrchardCore.ContentManagement;

namespace OrchardCore.Title.Models
{
    /// <summary>The item's title, which is also its display text.</summary>
    public class TitlePart : ContentPart
    {
        public string? Title { get; set; }
    }

    /// <summary>Who writes the title.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<TitlePartOptions>))]
    public enum TitlePartOptions
    {
        Editable,
        GeneratedDisabled,
        GeneratedHidden,
        EditableRequired,
    }

    /// <summary>Settings of <see cref="TitlePart"/> in a type.</summary>
    public class TitlePartSettings
    {
        public TitlePartOptions Options { get; set; } = TitlePartOptions.Editable;

        public string? Pattern { get; set; }

        public bool RenderTitle { get; set; } = true;
    }
}

namespace OrchardCore.Autoroute.Models
{
    /// <summary>The item's address below the site's root, without a leading slash.</summary>
    public class AutoroutePart : ContentPart
    {
        /// <summary>Longest path, in characters.</summary>
        public const int MaxPathLength = 1024;

        public string? Path { get; set; }

        public bool SetHomepage { get; set; }

        public bool Disabled { get; set; }
    }

    /// <summary>Settings of <see cref="AutoroutePart"/> in a type.</summary>
    public class AutoroutePartSettings
    {
        public bool AllowCustomPath { get; set; }

        /// <summary>The path follows the pattern anew at each publication.</summary>
        public bool AllowUpdatePath { get; set; }

        public string? Pattern { get; set; } = "{{ ContentItem.DisplayText | slugify }}";

        public bool ShowHomepageOption { get; set; }

        public bool AllowDisabled { get; set; }
    }
}

namespace OrchardCore.Alias.Models
{
    /// <summary>A name by which code and templates find the item.</summary>
    public class AliasPart : ContentPart
    {
        public string? Alias { get; set; }
    }
}

namespace OrchardCore.Html.Models
{
    /// <summary>The item's body, as HTML.</summary>
    public class HtmlBodyPart : ContentPart
    {
        public string? Html { get; set; }
    }
}

namespace OrchardCore.Html.Settings
{
    /// <summary>Settings of <see cref="Models.HtmlBodyPart"/> in a type.</summary>
    public class HtmlBodyPartSettings
    {
        public bool SanitizeHtml { get; set; } = true;
    }
}

namespace OrchardCore.ContentManagement.Models
{
    /// <summary>Lets editors change owner and date of creation.</summary>
    public class CommonPart : ContentPart;
}

namespace OrchardCore.PublishLater.Models
{
    /// <summary>When the item's draft is to be published.</summary>
    public class PublishLaterPart : ContentPart
    {
        public DateTime? ScheduledPublishUtc { get; set; }
    }
}

namespace OrchardCore.Taxonomies.Models
{
    /// <summary>The terms of a taxonomy, each a content item of its own inside this one.</summary>
    public class TaxonomyPart : ContentPart
    {
        public string? TermContentType { get; set; }

        public List<ContentItem> Terms { get; set; } = [];
    }

    /// <summary>Ties a term to its taxonomy.</summary>
    public class TermPart : ContentPart
    {
        public string? TaxonomyContentItemId { get; set; }
    }
}

namespace OrchardCore.Menu.Models
{
    /// <summary>Marks a menu.</summary>
    public class MenuPart : ContentPart;

    /// <summary>The items of a menu, or those below a menu item.</summary>
    public class MenuItemsListPart : ContentPart
    {
        public List<ContentItem> MenuItems { get; set; } = [];
    }

    /// <summary>A menu item that leads to an address.</summary>
    public class LinkMenuItemPart : ContentPart
    {
        public string? Url { get; set; }
    }
}
