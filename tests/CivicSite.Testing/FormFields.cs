using AngleSharp.Html.Dom;

namespace CivicSite.Testing;

/// <summary>The fields of a form, as a browser would send them when nobody touched the form.</summary>
internal sealed class FormFields
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public IEnumerable<KeyValuePair<string, string>> Pairs => _pairs;

    public static FormFields Of(IHtmlFormElement form)
    {
        var fields = new FormFields();
        foreach (var element in form.Elements.OfType<IHtmlElement>())
        {
            if (element.GetAttribute("name") is { Length: > 0 } name && !element.HasAttribute("disabled"))
            {
                fields._pairs.AddRange(ValuesOf(element).Select(value => KeyValuePair.Create(name, value)));
            }
        }

        return fields;
    }

    public void Set(string name, string? value)
    {
        _pairs.RemoveAll(pair => string.Equals(pair.Key, name, StringComparison.Ordinal));
        if (value is not null)
        {
            _pairs.Add(new(name, value));
        }
    }

    private static IEnumerable<string> ValuesOf(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => option.Value),
        _ => [],
    };
}
