using System.Globalization;
using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>Names the state of an item that a form was opened with: another state in the store means that somebody else has saved meanwhile.</summary>
internal static class EditToken
{
    /// <summary>The token of an item that is not stored yet.</summary>
    public const string New = "new";

    public static string Of(ContentItem? latest) => latest is null
        ? New
        : string.Create(CultureInfo.InvariantCulture, $"{latest.ContentItemVersionId}.{latest.ModifiedUtc?.Ticks ?? 0:x}");
}
