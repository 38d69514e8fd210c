using System.Text.Json.Serialization;

namespace OrchardCore.ContentFields.Settings
{
    public class TextFieldSettings
    {
        public string? Hint { get; set; }

        public bool Required { get; set; }

        public string? DefaultValue { get; set; }
    }

    public class BooleanFieldSettings
    {
        public string? Hint { get; set; }

        public string? Label { get; set; }

        public bool DefaultValue { get; set; }
    }

    public class DateFieldSettings
    {
        public string? Hint { get; set; }

        public bool Required { get; set; }
    }

    public class DateTimeFieldSettings
    {
        public string? Hint { get; set; }

        public bool Required { get; set; }
    }

    /// <summary>Whether a link has a text of its own.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<LinkTextMode>))]
    public enum LinkTextMode
    {
        Optional,
        Required,
        Static,
        Url,
    }

    public class LinkFieldSettings
    {
        public string? Hint { get; set; }

        public bool Required { get; set; }

        public string? HintLinkText { get; set; }

        public LinkTextMode LinkTextMode { get; set; }

        public string? UrlPlaceholder { get; set; }

        public string? TextPlaceholder { get; set; }

        public string? DefaultUrl { get; set; }

        public string? DefaultText { get; set; }
    }

    public class ContentPickerFieldSettings
    {
        public string? Hint { get; set; }

        public bool Required { get; set; }

        public bool Multiple { get; set; }

        public bool DisplayAllContentTypes { get; set; }

        public string[] DisplayedContentTypes { get; set; } = [];
    }
}

namespace OrchardCore.Taxonomies.Settings
{
    public class TaxonomyFieldSettings
    {
        public string? Hint { get; set; }

        public bool Required { get; set; }

        public string? TaxonomyContentItemId { get; set; }

        /// <summary>At most one term.</summary>
        public bool Unique { get; set; }

        /// <summary>Only terms without terms below them.</summary>
        public bool LeavesOnly { get; set; }
    }
}
