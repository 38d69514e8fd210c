using CivicSite.ImmortalRegiment.Services;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Addresses of what is printed: below the permalink of a person.</summary>
internal static class PrintUrls
{
    public static string Wall(VeteranUrls urls) => $"{urls.All}/wall";

    public static string Placard(VeteranUrls urls, string id) => $"{urls.Permalink(id)}/placard";

    public static string Preview(VeteranUrls urls, string id) => $"{Placard(urls, id)}/preview.png";

    public static string Share(VeteranUrls urls, string id) => $"{urls.Permalink(id)}/share.png";
}
