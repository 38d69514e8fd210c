using CivicSite.Maps.Geometry;
using CivicSite.Tos.Rules;
using CivicSite.Tos.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="IFindPages"/>
internal sealed class FindPages(TosContexts contexts, TosSections sections, ListHead head, IStringLocalizer<FindPages> S) : IFindPages
{
    private const int MaxText = 200;

    public async Task<FindViewModel> FindAsync(FindRequest asked)
    {
        var context = await contexts.GetAsync();
        var places = context.Directory.All.Select(static entry => entry.Place).ToList();
        var (state, found, wholeStreet) = Answer(asked, places, context.Directory);
        head.List(context.Urls.Absolute(context.Urls.Find), context.SiteName, indexed: state == FindState.None);
        var shapes = state is FindState.One or FindState.Several
            ? found.Select(hit => context.Directory.ById(hit.Id)?.Area).OfType<GeoArea>().Select(static area => new MapShape(area))
            : context.Directory.All.Select(static entry => entry.Area).OfType<GeoArea>().Select(static area => new MapShape(area));
        return new FindViewModel(
            sections.Section(context, context.Urls.Find),
            asked,
            state,
            wholeStreet,
            [.. found.Select(hit => new FoundCard(TosCards.Card(context.Directory.ById(hit.Id)!, context), Reason(hit)))],
            [.. context.Directory.Settlements.All.Select(static term => new NamedLink(term.Name, term.Slug))],
            [.. places.SelectMany(static place => place.Streets).Select(static street => street.Text).Distinct(StringComparer.CurrentCultureIgnoreCase).Order(StringComparer.CurrentCulture)],
            [.. shapes],
            context.Urls.Borders,
            context.Urls.Find,
            context.Urls.All);
    }

    public async Task<CompareViewModel> CompareAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.Compare), context.SiteName);
        var directory = context.Directory;
        var prizes = directory.Works.Where(static work => work.IsAwarded)
            .Select(work => (work.TosId, directory.Contest(work.ContestId)?.Year)).Where(static prize => prize.Year > 0).Select(static prize => (prize.TosId, Year: prize.Year!.Value)).ToList();
        var projects = directory.Projects.Where(static project => project.Year > 0).Select(static project => (project.TosId, project.Year)).ToList();
        var years = projects.Concat(prizes).Select(static pair => pair.Year).Distinct().OrderDescending().ToList();

        CompareCell Cell(Func<(string TosId, int Year), bool> fits) => new(projects.Count(fits), prizes.Count(fits));

        return new CompareViewModel(
            sections.Section(context, context.Urls.Compare),
            years,
            [.. directory.All.Select(entry => new CompareRow(
                TosCards.Tos(entry.Id, context),
                [.. years.Select(year => Cell(pair => pair.Year == year && string.Equals(pair.TosId, entry.Id, StringComparison.Ordinal)))],
                Cell(pair => string.Equals(pair.TosId, entry.Id, StringComparison.Ordinal)),
                entry.Demonstration))],
            new CompareRow(null, [.. years.Select(year => Cell(pair => pair.Year == year))], Cell(static _ => true), Demonstration: false),
            directory.HasDemonstration,
            context.Urls.All);
    }

    internal static (FindState State, IReadOnlyList<FoundTos> Found, bool WholeStreet) Answer(FindRequest asked, IReadOnlyList<TosPlace> places, TosDirectory directory)
    {
        var street = Short(asked.Street);
        if (street.Length > 0)
        {
            return ByAddress(street, Short(asked.House), directory.Settlements.BySlug(asked.Settlement ?? "")?.Id, places);
        }

        if (Short(asked.Point) is not { Length: > 0 } text)
        {
            return (string.IsNullOrWhiteSpace(asked.House) ? FindState.None : FindState.NoAddress, [], false);
        }

        return GeoPoint.Parse(text) is { } point ? State(TosFinder.At(point, places), FindState.Nowhere, wholeStreet: false) : (FindState.NoPoint, [], false);
    }

    private static (FindState State, IReadOnlyList<FoundTos> Found, bool WholeStreet) ByAddress(string street, string house, string? settlementId, IReadOnlyList<TosPlace> places)
    {
        // A house that cannot be read must not be taken for a question about the whole street.
        if (AddressQuestion.Parse(street, house, settlementId) is not { } question || (house.Length > 0 && question.House is null))
        {
            return (FindState.NoAddress, [], false);
        }

        var onStreet = TosFinder.At(question with { House = null }, places);
        var found = question.House is null ? onStreet : TosFinder.At(question, places);
        return State(found, onStreet.Count > 0 ? FindState.OtherHouse : FindState.UnknownStreet, question.House is null);
    }

    private static (FindState State, IReadOnlyList<FoundTos> Found, bool WholeStreet) State(IReadOnlyList<FoundTos> found, FindState none, bool wholeStreet) =>
        (found.Count switch { 0 => none, 1 => FindState.One, _ => FindState.Several }, found, wholeStreet && found.Count > 0);

    private static string Short(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length > MaxText ? trimmed[..MaxText] : trimmed;
    }

    private string Reason(FoundTos found) => found.Line switch
    {
        null => S["The point lies within its borders."],
        { Houses: "" } line => S["Its list of addresses has: {0}, the whole street.", line.Text],
        var line => S["Its list of addresses has: {0}: {1}.", line.Text, line.Houses],
    };
}
