using System.Globalization;
using CivicSite.ImmortalRegiment.Models;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Builds the contributor's pages.</summary>
internal sealed class ContributionViews(
    ContributionStore store, ContributionRecords records, ContributionTexts texts, ContributionLinks links, ContributionClock clock, IStringLocalizer<ContributionViews> S)
{
    /// <summary>The first step, before there is a draft.</summary>
    public ContributionViewModel Start(
        IReadOnlyDictionary<string, string> values, SimilarRecord? record, string slug, IReadOnlyDictionary<string, ContributionFault>? faults = null, ContributionOutcome outcome = ContributionOutcome.Shown) =>
        new(outcome, ContributionStep.Who)
        {
            Kind = record is null ? ContributionKind.NewRecord : ContributionKind.Correction,
            Record = record,
            Slug = slug,
            Fields = Fields(ContributionStep.Who, values, faults),
            Errors = Errors(values, faults),
            Stamp = clock.Stamp(),
            ConsentUrl = links.Consent,
        };

    /// <summary>A step of a draft.</summary>
    /// <param name="contribution">The draft.</param>
    /// <param name="step">Which step.</param>
    /// <param name="token">Its secret.</param>
    /// <param name="faults">What is wrong with what was just sent.</param>
    /// <param name="contact">Who the contributor is as just sent; null for what is kept.</param>
    public async Task<ContributionViewModel> StepAsync(
        Contribution contribution, ContributionStep step, string token, IReadOnlyDictionary<string, ContributionFault>? faults = null, ContributionContact? contact = null)
    {
        contact ??= await store.ContactAsync(contribution.ContributionId);
        var view = new ContributionViewModel(ContributionOutcome.Shown, step)
        {
            State = contribution.State,
            Kind = contribution.Kind,
            Name = contribution.Name,
            Record = await records.ByIdAsync(contribution.VeteranId) is { } item ? records.View(item) : null,
            Fields = Fields(step, contribution.Values, faults),
            Errors = Errors(contribution.Values, faults),
            Files = [.. contribution.Files.Select(File)],
            Messages = [.. contribution.Messages.Select(static message => new MessageView(message.IsFromCurator, message.Text, message.SentUtc))],
            Relation = contribution.Value(ContributionFields.Relation),
            HasContact = contact is not null,
            ContactName = contact?.Name ?? "",
            Email = contact?.Email ?? "",
            Phone = contact?.Phone ?? "",
            Consent = contribution.Consent is not null,
            ConsentUrl = links.Consent,
            Link = await links.SecretAsync(token),
            Reason = contribution.Reason,
        };
        return step switch
        {
            ContributionStep.Matches => view with { Similar = await records.SimilarAsync(contribution.Values) },
            ContributionStep.Check => view with { Items = Items(contribution) },
            _ => view,
        };
    }

    public ContributionFileView File(ContributionFile file) =>
        new(file.FileId, links.File(file.FileId), file.Caption, file.Date, !file.Path.EndsWith(".pdf", StringComparison.Ordinal), "");

    private List<ContributionItemView> Items(Contribution contribution) =>
        [.. ContributionFields.Items
            .Select(item => new ContributionItemView(texts.Item(item), texts.Shown(item, contribution.Value), ContributionFields.OfItem(item).First().Step))
            .Where(static item => item.Value.Length > 0)];

    private List<ContributionFieldView> Fields(ContributionStep step, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, ContributionFault>? faults) =>
        [.. ContributionFields.Of(step).Select(field => new ContributionFieldView(
            field,
            texts.Label(field),
            texts.Hint(field),
            Readable(field, values.GetValueOrDefault(field.Key, "")),
            faults is not null && faults.TryGetValue(field.Key, out var fault) ? Text(fault, values.GetValueOrDefault(field.Key, "")) : "",
            Choices(field, values.GetValueOrDefault(field.Key, ""))))];

    // A record keeps dates as EDTF, which nobody has to read.
    private string Readable(ContributionField field, string value) =>
        field.Input == ContributionInput.Date && !value.Contains(' ', StringComparison.Ordinal) ? texts.Shown(field, value) : value;

    private List<(string Code, string Name, bool IsChosen)> Choices(ContributionField field, string value) => field.Input switch
    {
        ContributionInput.Several => [.. VeteranCategories.All.Select(code => (code, texts.Category(code), value.Split(' ').Contains(code, StringComparer.Ordinal)))],
        ContributionInput.Choice => [.. ContributionFields.Choices(field.Key).Select(term => (term.Code, term.Name(CultureInfo.CurrentUICulture), string.Equals(term.Code, value, StringComparison.Ordinal)))],
        _ => [],
    };

    private Dictionary<string, string> Errors(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, ContributionFault>? faults) =>
        faults?.ToDictionary(
            static fault => ContributionFields.All.Any(field => string.Equals(field.Key, fault.Key, StringComparison.Ordinal)) ? "f-" + fault.Key : fault.Key,
            fault => Text(fault.Value, values.GetValueOrDefault(fault.Key, "")), StringComparer.Ordinal) ?? [];

    private string Text(ContributionFault fault, string value) => fault switch
    {
        ContributionFault.NameMissing => S["Please state at least the surname."],
        ContributionFault.Date => texts.Fault(ContributionReader.DateFaultOf(value)),
        ContributionFault.NoEmail => S["This is no e-mail address."],
        ContributionFault.NoPhone => S["This is no telephone number."],
        ContributionFault.ContactNameMissing => S["Please say how we may address you."],
        ContributionFault.ConsentMissing => S["Without your consent the contribution cannot be sent."],
        ContributionFault.ChoiceMissing => S["Please choose."],
        _ => S["That was very fast. If you are no program, press the button once more in a moment: nothing is lost."],
    };
}
