using CivicSite.Tos.Models;
using CivicSite.Tos.ViewModels;
using OrchardCore.Media.Fields;

namespace CivicSite.Tos.Services;

/// <summary>Turns entries and items into what lists and pages show.</summary>
internal static class TosCards
{
    public static TosCard Card(TosEntry entry, TosContext context, string label = "") => new(
        entry.Id,
        entry.Name,
        context.Urls.Item(entry.Id, entry.Path),
        context.Directory.Settlements.ById(entry.SettlementId)?.Name ?? "",
        entry.Summary,
        entry.Residents,
        context.Directory.ProjectsOf(entry.Id).Count(),
        context.Directory.WorksOf(entry.Id).Count(static work => work.IsAwarded),
        entry.Demonstration,
        label);

    /// <summary>Nobody is shown without a recorded consent: neither name nor contacts.</summary>
    public static IReadOnlyList<CouncilMember> Council(TosCouncilPart part) =>
        [.. part.Members.Where(static member => member.ConsentOn is not null && !string.IsNullOrWhiteSpace(member.Name))
            .OrderByDescending(static member => member.Chair)
            .Select(static member => new CouncilMember(
                member.Name.Trim(),
                member.Chair,
                PhoneNumbers.Parse(member.Phone) is { } phone ? new NamedLink(phone.Display, phone.Link) : null,
                EmailAddresses.Normalize(member.Email) ?? ""))];

    public static IReadOnlyList<TosImage> Images(MediaField? field) =>
        [.. Media(field).Select(static media => new TosImage(media.Path, media.Text))];

    /// <summary>A document without a name is called by its file.</summary>
    public static IReadOnlyList<TosDocument> Documents(MediaField? field) =>
        [.. Media(field).Select(static media => new TosDocument(media.Path, media.Text.Length > 0 ? media.Text : TermBook.LastSegment(media.Path)))];

    public static NamedLink? Tos(string id, TosContext context) =>
        context.Directory.ById(id) is { } entry ? new NamedLink(entry.Name, context.Urls.Item(entry.Id, entry.Path)) : null;

    public static ContestResult Result(WorkEntry work, TosContext context)
    {
        var contest = context.Directory.Contest(work.ContestId);
        return new ContestResult(
            new NamedLink(contest?.Name ?? "", context.Urls.Item(work.ContestId, contest?.Path)),
            contest?.Year ?? 0,
            contest?.Nominations.FirstOrDefault(nomination => string.Equals(nomination.Id, work.NominationId, StringComparison.Ordinal))?.Name ?? "",
            new NamedLink(work.Name, context.Urls.Item(work.Id, work.Path)),
            work.Place,
            work.Shared,
            work.Prize);
    }

    private static IEnumerable<(string Path, string Text)> Media(MediaField? field) =>
        (field?.Paths ?? []).Where(static path => !string.IsNullOrEmpty(path))
            .Select((path, index) => (path, field!.MediaTexts.ElementAtOrDefault(index)?.Trim() ?? ""));
}
