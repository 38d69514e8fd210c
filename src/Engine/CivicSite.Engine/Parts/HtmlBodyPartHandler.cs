using CivicSite.Engine.Media.Serving;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Html.Models;
using OrchardCore.Infrastructure.Html;

namespace CivicSite.Engine.Parts;

/// <summary>Sanitises the body before it is stored, whoever stores it: an editor, a recipe, an import.</summary>
internal sealed class HtmlBodyPartHandler(IHtmlSanitizerService sanitizer, IEnumerable<ImageSizes> sizes) : ContentPartHandler<HtmlBodyPart>
{
    // What came out last: an item that is made and published at once needs no second cleaning.
    private string? _clean;

    public override Task CreatingAsync(CreateContentContext context, HtmlBodyPart part) => Sanitize(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context, HtmlBodyPart part) => Sanitize(context.ContentItem);

    public override Task DraftSavingAsync(SaveDraftContentContext context, HtmlBodyPart part) => Sanitize(context.ContentItem);

    public override Task PublishingAsync(PublishContentContext context, HtmlBodyPart part) => Sanitize(context.ContentItem);

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, HtmlBodyPart part) =>
        context.ForAsync<BodyAspect>(async aspect =>
        {
            var html = part.Html ?? "";
            // Without the media library there are no pictures to know of.
            aspect.Body = new HtmlString(sizes.FirstOrDefault() is { } library ? await library.AddToAsync(html) : html);
        });

    private Task Sanitize(ContentItem item)
    {
        if (item.As<HtmlBodyPart>() is { Html: { Length: > 0 } html } part && !ReferenceEquals(html, _clean))
        {
            part.Html = _clean = sanitizer.Sanitize(html);
            item.Apply(part);
        }

        return Task.CompletedTask;
    }
}
