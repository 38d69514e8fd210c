using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Media.Uploads;
using CivicSite.Engine.Recipes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace CivicSite.Engine.Media;

/// <summary><c>media</c>: files in Base64. They are checked like uploads, and reach the library only when the whole recipe is committed.</summary>
internal sealed class MediaStep(MediaIntake intake, MediaFileStore store, MediaUploadMessages messages, Session session, RecipeReportAccessor report) : NamedRecipeStepHandler("media"), IDisposable
{
    private readonly List<CheckedMedia> _waiting = [];

    public void Dispose()
    {
        foreach (var media in _waiting)
            media.Dispose();
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var file in context.Step["Files"] as JsonArray ?? throw new RecipeException(RecipeFault.MissingList, null, null, "Files"))
        {
            var path = Text(file, "TargetPath") ?? Text(file, "Path");
            if (!MediaPath.TryNormalize(path, out var target) || target.Length == 0)
                throw new RecipeException(null, path, messages.For(MediaUploadReason.PathNotAllowed)!);
            await CheckAsync(target, Decode(target, Text(file, "Base64")));
        }
    }

    private async Task CheckAsync(string target, byte[] content)
    {
        var media = await intake.CheckAsync(new MemoryStream(content), CancellationToken.None);
        _waiting.Add(media);
        var reason = media.Reason == MediaUploadReason.None && MediaFormats.FromPath(target) != media.Format ? MediaUploadReason.TypeMismatch : media.Reason;
        if (reason == MediaUploadReason.None && store.FindFolder(target) is not null)
            reason = MediaUploadReason.Exists;
        if (reason != MediaUploadReason.None)
            throw new RecipeException(null, target, messages.For(reason)!);
        report.Report.Add($"{(store.FindFile(target) is null ? "+" : "~")} {target}");
        session.AfterCommit(() =>
        {
            // A folder of that name was refused above.
            store.TryPlace(media.File!, target, overwrite: true);
            return Task.CompletedTask;
        });
    }

    private static byte[] Decode(string target, string? base64)
    {
        try
        {
            return Convert.FromBase64String(base64 ?? throw new RecipeException(RecipeFault.NotBase64, item: target));
        }
        catch (FormatException)
        {
            throw new RecipeException(RecipeFault.NotBase64, item: target);
        }
    }

    private static string? Text(JsonNode? file, string name)
        => file is JsonObject json && json[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
