using System.Text.Json;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Fields;

/// <summary>Tries values on a copy of a record, by the same rules that hold when it is saved.</summary>
internal sealed class RecordCheck(IContentManager contents)
{
    /// <summary>A copy that nobody stores.</summary>
    public static ContentItem Copy(ContentItem item) => JsonSerializer.Deserialize<ContentItem>(JsonSerializer.Serialize(item))!;

    /// <summary>What is wrong, beside which form field of the editor.</summary>
    /// <param name="item">The record, which does not change.</param>
    /// <param name="asPublished">Hold it to what a public record must have, whatever it is now.</param>
    public async Task<IReadOnlyList<(string Member, string Message)>> FaultsAsync(ContentItem item, bool asPublished = false)
    {
        var tried = Copy(item);
        tried.Published |= asPublished;
        var result = await contents.ValidateAsync(tried);
        return [.. result.Errors.SelectMany(static error => error.MemberNames.DefaultIfEmpty(""), static (error, member) => (member, error.ErrorMessage ?? ""))];
    }
}
