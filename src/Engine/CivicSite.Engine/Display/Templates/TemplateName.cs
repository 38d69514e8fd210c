namespace CivicSite.Engine.Display.Templates;

/// <summary>Which shape a view file draws: <c>Views/Content-NewsArticle.Summary.cshtml</c> draws <c>Content_Summary__NewsArticle</c>.</summary>
internal static class TemplateName
{
    private const string Extension = ".cshtml";
    private const string Items = "Views/Items";

    private static readonly string[] Folders = ["Views", Items, "Views/Parts", "Views/Fields", "Views/Elements"];

    /// <summary>The shape type, or null where the file is not a template.</summary>
    /// <param name="path">The file's path from the module's root, such as <c>Views/Parts/Map.cshtml</c>.</param>
    public static string? ShapeType(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0 || !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || !Folders.Contains(path[..slash], StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var folder = path[..slash];
        var name = path[(slash + 1)..^Extension.Length];
        return name is "_ViewImports" or "_ViewStart" ? null : Leader(folder) + FromFileName(name);
    }

    // Views/Parts/Map.cshtml draws Parts_Map, Views/Items/Map.cshtml draws Map.
    private static string Leader(string folder) =>
        folder.Equals("Views", StringComparison.OrdinalIgnoreCase) || folder.Equals(Items, StringComparison.OrdinalIgnoreCase)
            ? ""
            : folder["Views/".Length..] + "_";

    // What follows the last dot is the display type, if no dash comes after it: it goes before the first "__".
    private static string FromFileName(string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || dot < name.LastIndexOf('-'))
        {
            return Normalize(name);
        }

        var type = Normalize(name[..dot]);
        var displayType = "_" + name[(dot + 1)..];
        var separator = type.IndexOf("__", StringComparison.Ordinal);
        return separator <= 0 ? type + displayType : type.Insert(separator, displayType);
    }

    private static string Normalize(string name) =>
        name.Replace("--", "__", StringComparison.Ordinal).Replace("-", "__", StringComparison.Ordinal).Replace('.', '_');
}
