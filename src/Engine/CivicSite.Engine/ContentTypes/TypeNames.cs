using System.Text.RegularExpressions;
using OrchardCore.Modules.Services;

namespace CivicSite.Engine.ContentTypes;

/// <summary>Technical names of types and fields: they stand in data, permissions and file names of templates.</summary>
internal static partial class TypeNames
{
    public const int MaxLength = 100;

    public static bool IsValid(string name) => name.Length <= MaxLength && Pattern().IsMatch(name);

    /// <summary>A name made of a title: <c>Novost Goda</c> for «Новость года» gives <c>NovostGoda</c>; empty where nothing is left.</summary>
    public static string From(string title, ISlugService slugs)
    {
        var words = slugs.Slugify(title).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name.Length > MaxLength ? name[..MaxLength] : name;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
