using CivicSite.Engine.Parts;
using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;

namespace CivicSite.Engine.Routing;

/// <summary>Gives items their address: the editor's, or one made from the pattern, never one that another item has.</summary>
internal sealed class AutoroutePartHandler(
    Autoroutes autoroutes,
    IContentDefinitionManager definitions,
    ItemPatterns patterns,
    IStringLocalizer<AutoroutePartHandler> S) : ContentPartHandler<AutoroutePart>
{
    private static readonly System.Buffers.SearchValues<char> Invalid =
        System.Buffers.SearchValues.Create(":?#[]@!$&'()*+,;=<>\\|%\"^`{}");

    public override async Task ValidatingAsync(ValidateContentContext context, AutoroutePart part)
    {
        if (part.Path is not { Length: > 0 } path)
        {
            return;
        }

        if (path.AsSpan().ContainsAny(Invalid) || path.Any(char.IsControl) || path.Contains("//", StringComparison.Ordinal)
            || path.Split('/').Any(segment => segment is "." or ".."))
        {
            context.Fail(S["The address may hold letters, digits, hyphens and slashes only."], "AutoroutePart.Path");
        }
        else if (path.Length > AutoroutePart.MaxPathLength)
        {
            context.Fail(S["The address is too long: at most {0} characters.", AutoroutePart.MaxPathLength], "AutoroutePart.Path");
        }
        else if (await autoroutes.IsTakenAsync(path, context.ContentItem.ContentItemId))
        {
            context.Fail(S["Another page already has the address “{0}”.", path], "AutoroutePart.Path");
        }
    }

    public override Task CreatedAsync(CreateContentContext context, AutoroutePart part) => SetPathAsync(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context, AutoroutePart part) => SetPathAsync(context.ContentItem);

    public override Task PublishingAsync(PublishContentContext context, AutoroutePart part) => SetPathAsync(context.ContentItem);

    public override Task UnpublishingAsync(PublishContentContext context, AutoroutePart part)
    {
        if (context.PreviousItem is { Latest: true } item && item.As<AutoroutePart>() is { Path: { Length: > 0 } path })
        {
            var former = Autoroutes.Normalize(path);
            item.Alter<FormerPathsPart>(history => history.Paths = [.. history.Paths.Append(former).Distinct(StringComparer.Ordinal)]);
        }

        return Task.CompletedTask;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, AutoroutePart part) =>
        context.ForAsync<AutorouteAspect>(aspect =>
        {
            aspect.Path = part.Disabled ? null : part.Path;
            return Task.CompletedTask;
        });

    private async Task SetPathAsync(ContentItem item)
    {
        var part = item.GetOrCreate<AutoroutePart>();
        if (part.Path is { Length: > 0 } given)
        {
            part.Path = given.Trim('/', ' ');
        }
        else
        {
            var type = await definitions.GetTypeDefinitionAsync(item.ContentType);
            var settings = type?.Parts.FirstOrDefault(candidate => candidate.Name == nameof(AutoroutePart))?.GetSettings<AutoroutePartSettings>();
            var path = (await patterns.EvaluateAsync(settings?.Pattern, item)).Trim('/', ' ');
            part.Path = path.Length == 0 ? item.ContentItemId : path;
        }

        part.Path = await UniqueAsync(part.Path, item.ContentItemId);
        autoroutes.Assign(part.Path, item.ContentItemId);
        item.Apply(part);
    }

    private async Task<string> UniqueAsync(string path, string contentItemId)
    {
        var candidate = path;
        for (var number = 2; await autoroutes.IsTakenAsync(candidate, contentItemId); number++)
        {
            candidate = $"{path}-{number}";
        }

        return candidate;
    }
}

/// <summary>The item's address, for links to it.</summary>
internal sealed class AutorouteAspect
{
    public string? Path { get; set; }
}
