using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields
{
    public class TextField : ContentField
    {
        public string? Text { get; set; }
    }

    public class BooleanField : ContentField
    {
        public bool Value { get; set; }
    }

    public class DateField : ContentField
    {
        /// <summary>A day, without a time of day or zone.</summary>
        public DateTime? Value { get; set; }
    }

    public class DateTimeField : ContentField
    {
        /// <summary>A moment, in UTC.</summary>
        public DateTime? Value { get; set; }
    }

    public class LinkField : ContentField
    {
        public string? Url { get; set; }

        public string? Text { get; set; }

        public string? Target { get; set; }
    }

    public class ContentPickerField : ContentField
    {
        public string[] ContentItemIds { get; set; } = [];
    }
}

namespace OrchardCore.Taxonomies.Fields
{
    public class TaxonomyField : ContentField
    {
        public string? TaxonomyContentItemId { get; set; }

        public string[] TermContentItemIds { get; set; } = [];
    }
}
