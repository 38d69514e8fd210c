using System.Globalization;
using CivicSite.Mailing;
using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>Makes what the pages show.</summary>
internal sealed class RegistrationViews(RegistrationStore store, SiteLinks links, ILocalClock local, IClock clock, IStringLocalizer<RegistrationViews> S)
{
    private const string Moment = "d MMMM yyyy, HH:mm";

    /// <param name="item">The public event; null where it is not public any more.</param>
    public async Task<RegistrationEventView> EventAsync(EventOutline outline, ContentItem? item) => new(
        outline.EventId, outline.Title, (await LocalTimes.OfAsync(outline, local)).Text(), outline.Place, item is null ? "" : Url(item), outline.State);

    public async Task<RegistrationTeaser> TeaserAsync(ContentItem item)
    {
        var terms = RegistrationTerms.Of(item);
        var free = terms.Places is { } places ? places - ((await store.SeatsAsync(item.ContentItemId))?.Book.Taken ?? 0) : (int?)null;
        return new RegistrationTeaser(
            terms.At(clock.UtcNow),
            free is { } left ? Math.Max(left, 0) : null,
            terms.MayWait,
            terms.OpensUtc is { } opens ? await MomentAsync(opens) : "",
            await MomentAsync(terms.ClosesUtc),
            links.Local($"/events/{item.ContentItemId}/registration"));
    }

    /// <summary>The form as it was sent, or empty.</summary>
    public async Task<RegistrationFormViewModel?> FormAsync(ContentItem item, RegistrationForm form, IReadOnlyDictionary<string, RegistrationFault> faults, string stamp)
    {
        if (EventOutline.Of(item) is not { } outline)
        {
            return null;
        }

        var terms = RegistrationTerms.Of(item);
        var teaser = await TeaserAsync(item);
        return new RegistrationFormViewModel(RegistrationOutcome.Shown, await EventAsync(outline, item), teaser)
        {
            LargestGroup = terms.LargestGroup,
            Name = form.Name ?? "",
            Email = form.Email ?? "",
            Phone = form.Phone ?? "",
            People = form.People ?? "1",
            Consent = form.Consent,
            Questions = [.. terms.Questions.Index().Select(pair => new QuestionView(
                RegistrationReader.Answer(pair.Index), pair.Item.Text, pair.Item.IsRequired, form.Answers.ElementAtOrDefault(pair.Index) ?? ""))],
            Errors = faults.ToDictionary(static fault => fault.Key, fault => Text(fault.Value, terms, teaser), StringComparer.Ordinal),
            Stamp = stamp,
        };
    }

    /// <summary>The page behind a link.</summary>
    public async Task<RegistrationViewModel> RegistrationAsync(EventRegistration registration, string token)
    {
        if (await store.SeatsAsync(registration.EventId) is not { } seats)
        {
            return RegistrationViewModel.Unknown;
        }

        var item = await store.EventAsync(registration.EventId);
        var outline = (item is null ? null : EventOutline.Of(item)) ?? seats.Told;
        return new RegistrationViewModel(RegistrationOutcome.Shown)
        {
            Event = await EventAsync(outline, item),
            State = registration.State,
            People = registration.Size,
            LargestGroup = item is null ? registration.Size : RegistrationTerms.Of(item).LargestGroup,
            Turn = seats.Book.Waiting.FindIndex(group => string.Equals(group.Key, registration.RegistrationId, StringComparison.Ordinal)) + 1,
            MayChange = registration.State != RegistrationState.Cancelled && outline.OverUtc > clock.UtcNow,
            Data = Data(await store.RegistrantAsync(registration.RegistrationId)),
            Link = await links.AbsoluteAsync(RegistrationLetters.Page, "?key=" + token) ?? "",
        };
    }

    /// <summary>What is wrong, in words.</summary>
    public string Text(RegistrationFault fault, RegistrationTerms terms, RegistrationTeaser teaser) => fault switch
    {
        RegistrationFault.NameMissing => S["Please state your name, with letters only."],
        RegistrationFault.NoEmail => S["Please state an e-mail address, such as name@example.org: the confirmation goes there."],
        RegistrationFault.NoPhone => S["This is no telephone number. Write it as 8 (39042) 2-12-34 or +7 923 123-45-67."],
        RegistrationFault.People => S["Please say with digits how many of you will come."],
        RegistrationFault.TooManyPeople => S.Plural(terms.LargestGroup, "One registration is for {0} person only.", "One registration is for at most {0} people."),
        RegistrationFault.AnswerMissing => S["Please answer this question."],
        RegistrationFault.ConsentMissing => S["Without consent to the processing of personal data we cannot register anybody."],
        RegistrationFault.Full => teaser.Free is > 0 and var free
            ? S.Plural(free, "There is only {0} place left. Change how many of you will come.", "There are only {0} places left. Change how many of you will come.")
            : S["There is no room left."],
        _ => S["That was very fast. If you are no program, press the button once more in a moment: nothing is lost."],
    };

    private List<(string Name, string Value)> Data(EventRegistrant? registrant) => registrant is null ? [] :
    [
        .. new[] { (S["Name"].Value, registrant.Name), (S["E-mail"].Value, registrant.Email), (S["Telephone"].Value, registrant.Phone) }
            .Concat(registrant.Answers.Select(static answer => (answer.Question, answer.Answer)))
            .Where(static pair => pair.Item2.Length > 0),
    ];

    private string Url(ContentItem item) =>
        item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? links.Local("/" + path.TrimStart('/')) : links.Local($"/Contents/ContentItems/{item.ContentItemId}");

    private async Task<string> MomentAsync(DateTime utc) => (await LocalTimes.LocalAsync(utc, local)).ToString(Moment, CultureInfo.CurrentCulture);
}
