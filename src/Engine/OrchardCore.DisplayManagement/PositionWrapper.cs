using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Html;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement
{
    /// <summary>HTML or text as a shape, so that it can stand in a zone.</summary>
    public sealed class PositionWrapper : IHtmlContent, IPositioned, IShape
    {
        private readonly IHtmlContent _value;

        private PositionWrapper(IHtmlContent value, string? position)
        {
            _value = value;
            Position = position;
        }

        public string? Position { get; set; }

        public ShapeMetadata Metadata { get; } = new();

        public string? Id { get; set; }

        public string? TagName { get; set; }

        public IList<string> Classes { get; } = [];

        public IDictionary<string, string> Attributes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

#nullable disable annotations // As in IShape.
        public IDictionary<string, object> Properties { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
#nullable restore annotations

        public IReadOnlyList<IPositioned> Items => [];

        /// <summary>The value as something that has a position, or null where it is neither a shape nor HTML nor text.</summary>
        public static IPositioned? TryWrap(object value, string? position)
        {
            switch (value)
            {
                case IPositioned positioned:
                    positioned.Position = position ?? positioned.Position;
                    return positioned;
                case IHtmlContent html:
                    return new PositionWrapper(html, position);
                case string text:
                    return new PositionWrapper(new HtmlContentString(text), position);
                default:
                    return null;
            }
        }

        public static IHtmlContent UnWrap(PositionWrapper wrapper) => wrapper._value;

        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => _value.WriteTo(writer, encoder);

        public ValueTask<IShape> AddAsync(object? item, string? position) =>
            throw new NotSupportedException("Drawn content takes no children.");
    }
}

namespace OrchardCore.DisplayManagement.Html
{
    /// <summary>Text that is encoded when it is written.</summary>
    public class HtmlContentString(string value) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, value);

        public override string ToString() => value;
    }
}
