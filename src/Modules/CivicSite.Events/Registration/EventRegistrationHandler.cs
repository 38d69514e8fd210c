using CivicSite.Events.Models;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using YesSql;

namespace CivicSite.Events.Registration;

/// <summary>The terms of a registration have to make sense, whoever writes them; and whoever registers first finds the seats made.</summary>
internal sealed class EventRegistrationHandler(ISession session, IStringLocalizer<EventRegistrationHandler> S) : ContentPartHandler<EventRegistrationPart>
{
    // Two who register first, at one moment and in two processes, would otherwise make two books of seats for one event.
    public override async Task PublishedAsync(PublishContentContext context, EventRegistrationPart part)
    {
        var eventId = context.ContentItem.ContentItemId;
        if (RegistrationTerms.Of(context.ContentItem) is { IsOffered: true } terms && EventOutline.Of(context.ContentItem) is { } outline
            && await session.QueryIndex<EventSeatsIndex>(row => row.EventId == eventId).CountAsync() == 0)
        {
            await session.SaveAsync(new EventSeats { EventId = eventId, Told = outline, Book = { Capacity = terms.Capacity } });
        }
    }

    public override Task ValidatingAsync(ValidateContentContext context, EventRegistrationPart part)
    {
        foreach (var (member, message) in Faults(context.ContentItem, part))
        {
            context.Fail(message, $"{nameof(EventRegistrationPart)}.{member}");
        }

        return Task.CompletedTask;
    }

    private IEnumerable<(string Member, LocalizedString Message)> Faults(ContentItem item, EventRegistrationPart part)
    {
        if (part.Open.Value && RegistrationTerms.IsSeries(item))
        {
            yield return ("Open.Value", S["There is no registration for an event that recurs. Make the meeting in question an event of its own."]);
        }
        else if (part.Open.Value && item.Part<EventPart>() is { StartUtc: not null, Precision: not EventPrecision.Exact })
        {
            yield return ("Open.Value", S["A registration needs an event with an exact date."]);
        }

        if (IsBad(part.Places, RegistrationTerms.MostPlaces))
        {
            yield return ("Places.Text", S["Write a whole number from 1 to {0}, or nothing.", RegistrationTerms.MostPlaces]);
        }

        if (IsBad(part.LargestGroup, RegistrationTerms.MostPeople))
        {
            yield return ("LargestGroup.Text", S["Write a whole number from 1 to {0}, or nothing.", RegistrationTerms.MostPeople]);
        }

        if (part.OpensOn.Value >= part.ClosesOn.Value)
        {
            yield return ("ClosesOn.Value", S["The registration cannot close before it opens."]);
        }

        if (part.Questions.Lines().Count > RegistrationTerms.MostQuestions)
        {
            yield return ("Questions.Text", S["There may be at most {0} questions.", RegistrationTerms.MostQuestions]);
        }
        else if (RegistrationTerms.Read(part.Questions).Any(static question => question.Text.Length is 0 or > RegistrationTerms.MaxQuestion))
        {
            yield return ("Questions.Text", S["A question may have at most {0} characters, and must have some.", RegistrationTerms.MaxQuestion]);
        }
    }

    private static bool IsBad(TextField field, int most) => field.TextOrEmpty().Length > 0 && RegistrationTerms.Number(field, most) is null;
}
