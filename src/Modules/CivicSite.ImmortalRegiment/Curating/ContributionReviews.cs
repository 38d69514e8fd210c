using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Matching;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>Builds the page on which a curator looks at a contribution.</summary>
internal sealed class ContributionReviews(
    ContributionStore store, ContributionTexts texts, ContributionRecords records, ContributionViews views, StoredMatches matches, IContentManager contents)
{
    private const int Shown = 5;

    /// <summary>Items that say something, and on which nobody has decided.</summary>
    public static IEnumerable<string> OpenItems(Contribution contribution) =>
        ToldItems(contribution).Where(item => !contribution.Decisions.ContainsKey(item));

    public async Task<ReviewViewModel> BuildAsync(Contribution contribution)
    {
        var item = contribution.VeteranId.Length == 0 ? null : await contents.GetAsync(contribution.VeteranId, VersionOptions.Latest);
        var now = item is null ? new Dictionary<string, string>(StringComparer.Ordinal) : RecordValues.Of(item);
        var quality = item is null ? null : RecordQuality.Of(item);
        var contact = await store.ContactAsync(contribution.ContributionId);
        var similar = await matches.FindAsync(ContributionRecords.PersonOf(contribution.Values), withDrafts: true, Shown);
        return new ReviewViewModel(contribution.ContributionId, contribution.Name, contribution.State, contribution.Kind)
        {
            SentUtc = contribution.SentUtc,
            Items = [.. ToldItems(contribution).Select(key => Row(contribution, key, now))],
            Files = [.. contribution.Files.Select(file => new ReviewFile(views.File(file), contribution.Decisions.GetValueOrDefault(file.FileId)?.IsAccepted))],
            Similar = [.. similar.Select(match => records.View(match.Item, match.Match))],
            Record = item is null ? null : records.View(item),
            RecordIsPublished = item is not null && await records.ByIdAsync(item.ContentItemId) is not null,
            Score = quality?.Score ?? 0,
            Gaps = quality?.Gaps ?? [],
            Messages = [.. contribution.Messages.Select(static message => new MessageView(message.IsFromCurator, message.Text, message.SentUtc))],
            Contact = contact is null ? null : new ContactView(contact.Name, contact.Email, contact.Phone),
            Relation = contribution.Value(ContributionFields.Relation),
            ConsentVersion = contribution.Consent?.Version ?? "",
            ConsentUtc = contribution.Consent?.GivenUtc,
            Removals = [.. (await store.RemovalsAsync(contribution.ContributionId)).Select(static removal => (removal.RemovedUtc, removal.By))],
            Reason = contribution.Reason,
        };
    }

    // Of a correction only what was changed is told.
    private static IEnumerable<string> ToldItems(Contribution contribution) => ContributionFields.Items.Where(item => ContributionFields.OfItem(item)
        .Any(field => contribution.Value(field.Key) is { Length: > 0 } value && !string.Equals(Comparable(field, value), Comparable(field, contribution.Before.GetValueOrDefault(field.Key, "")), StringComparison.Ordinal)));

    // A date that was shown in words and came back is the same date.
    private static string Comparable(ContributionField field, string value) =>
        field.Input == ContributionInput.Date && Dates.UncertainDate.TryParse(value, out var date, out _) ? date.Edtf : value;

    private ReviewItem Row(Contribution contribution, string item, Dictionary<string, string> now)
    {
        var decision = contribution.Decisions.GetValueOrDefault(item);
        return new ReviewItem(
            item,
            texts.Item(item),
            texts.Shown(item, key => now.GetValueOrDefault(key, "")),
            texts.Shown(item, key => contribution.Before.GetValueOrDefault(key, "")),
            texts.Shown(item, contribution.Value),
            decision?.IsAccepted,
            decision?.By ?? "");
    }
}
