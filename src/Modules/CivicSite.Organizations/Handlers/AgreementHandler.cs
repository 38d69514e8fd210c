using System.Text.RegularExpressions;
using CivicSite.Organizations.Models;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Organizations.Handlers;

/// <summary>An agreement needs a first year, and years that make sense.</summary>
internal sealed partial class AgreementHandler(
    INotifier notifier,
    IStringLocalizer<AgreementHandler> S,
    IHtmlLocalizer<AgreementHandler> H) : ContentPartHandler<AgreementPart>
{
    public override Task ValidatingAsync(ValidateContentContext context, AgreementPart part)
    {
        foreach (var (member, message) in Check(context.ContentItem, part, context.ContentItem.Published))
        {
            context.Fail(message, member);
        }

        return Task.CompletedTask;
    }

    public override async Task PublishingAsync(PublishContentContext context, AgreementPart part)
    {
        foreach (var (_, message) in Check(context.PublishingItem, part, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The agreement was not published. {0}", message.Value]);
        }
    }

    private IEnumerable<(string Member, LocalizedString Message)> Check(ContentItem item, AgreementPart part, bool forPublication)
    {
        if ((item.DisplayText ?? "").Length > OrganizationRules.MaxName)
        {
            yield return ("TitlePart.Title", S["The name may have at most {0} characters.", OrganizationRules.MaxName]);
        }

        if (OrganizationRules.ReservedPath().IsMatch((item.As<AutoroutePart>()?.Path ?? "").Trim('/')))
        {
            yield return ("AutoroutePart.Path", S["This address belongs to a list. Choose another one."]);
        }

        var (first, last) = (part.FirstYear.TextOrEmpty(), part.LastYear.TextOrEmpty());
        if ((first.Length > 0 || forPublication) && !Year().IsMatch(first))
        {
            yield return ("AgreementPart.FirstYear.Text", S["Write the year with four digits."]);
        }

        if (last.Length > 0 && !Year().IsMatch(last))
        {
            yield return ("AgreementPart.LastYear.Text", S["Write the year with four digits."]);
        }
        else if (part.LastYear.Year() < part.FirstYear.Year())
        {
            yield return ("AgreementPart.LastYear.Text", S["The agreement cannot end before it begins."]);
        }
    }

    [GeneratedRegex("^(19|20)[0-9]{2}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
