using System.Text.Json.Nodes;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <summary>A picture of a manifest.</summary>
/// <param name="Url">Absolute.</param>
internal sealed record IiifPicture(string Url, string Format, PictureSize Size, string Label);

/// <summary>Writes a manifest of the IIIF Presentation API 3.0: the pictures of a person as viewers of libraries and museums take them.</summary>
internal static class IiifManifest
{
    public const string ContentType = "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    /// <param name="id">Absolute address of the manifest.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="homepage">Absolute address of the person's page.</param>
    public static JsonObject Write(string id, string name, string summary, string homepage, IReadOnlyList<IiifPicture> pictures)
    {
        var manifest = new JsonObject
        {
            ["@context"] = "http://iiif.io/api/presentation/3/context.json",
            ["id"] = id,
            ["type"] = "Manifest",
            ["label"] = Russian(name),
        };
        if (summary.Length > 0)
        {
            manifest["summary"] = Russian(summary);
        }

        manifest["homepage"] = new JsonArray(new JsonObject { ["id"] = homepage, ["type"] = "Text", ["label"] = Russian(name), ["format"] = "text/html" });
        manifest["items"] = new JsonArray([.. pictures.Select((picture, index) => Canvas($"{id}/canvas/{index + 1}", picture))]);
        return manifest;
    }

    private static JsonObject Canvas(string id, IiifPicture picture) => new()
    {
        ["id"] = id,
        ["type"] = "Canvas",
        ["label"] = Russian(picture.Label),
        ["height"] = picture.Size.Height,
        ["width"] = picture.Size.Width,
        ["items"] = new JsonArray(new JsonObject
        {
            ["id"] = id + "/page",
            ["type"] = "AnnotationPage",
            ["items"] = new JsonArray(new JsonObject
            {
                ["id"] = id + "/image",
                ["type"] = "Annotation",
                ["motivation"] = "painting",
                ["target"] = id,
                ["body"] = new JsonObject
                {
                    ["id"] = picture.Url,
                    ["type"] = "Image",
                    ["format"] = picture.Format,
                    ["height"] = picture.Size.Height,
                    ["width"] = picture.Size.Width,
                },
            }),
        }),
    };

    private static JsonObject Russian(string text) => new() { ["ru"] = new JsonArray(text) };
}
