using CivicSite.Maps.Geometry;
using CivicSite.Tos.Models;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;

namespace CivicSite.Tos.ViewModels;

/// <summary>The page <c>/tos</c>.</summary>
/// <param name="All">How many TOS there are without filters.</param>
/// <param name="Letters">The A–Я index: letters with something behind them.</param>
/// <param name="Applied">The filters in force, each with the list that lacks it.</param>
public sealed record TosListViewModel(
    TosSection Section,
    TosQuery Query,
    IReadOnlyList<TosCard> Items,
    int All,
    IReadOnlyList<FacetLink> Letters,
    IReadOnlyList<FacetGroup> Facets,
    IReadOnlyList<NamedLink> Applied,
    bool HasDemonstration,
    string AllUrl,
    string FindUrl,
    string OpenDataUrl);

/// <summary>The page <c>/tos/map</c>.</summary>
/// <param name="Items">Those with borders first, numbered as on the map.</param>
public sealed record TosMapViewModel(
    TosSection Section, IReadOnlyList<TosCard> Items, IReadOnlyList<MapShape> Shapes, string BordersUrl, string FindUrl, bool HasDemonstration, string AllUrl);

/// <summary>A member of the council who has agreed to be shown.</summary>
public sealed record CouncilMember(string Name, bool Chair, NamedLink? Phone, string Email);

/// <summary>A project as the page of its TOS shows it.</summary>
public sealed record ProjectCard(string Name, string Url, int Year, ProjectState State, TosImage? Photograph);

/// <summary>A street and its houses, as they were typed.</summary>
public sealed record StreetRow(string Street, string Houses);

/// <summary>An event of the chronicle.</summary>
public sealed record ChronicleRow(int Year, string Text);

/// <summary>A result in a contest.</summary>
/// <param name="Place">Null where there is a prize alone.</param>
public sealed record ContestResult(NamedLink Contest, int Year, string Nomination, NamedLink Work, int? Place, bool Shared, string Prize);

/// <summary>The page of one TOS.</summary>
/// <param name="Decision">Who decided on it, with day.</param>
/// <param name="HiddenMembers">How many members of the council have not agreed to be shown.</param>
/// <param name="Shapes">Its borders; empty where they are not known.</param>
public sealed record TosViewModel(
    TosCard Card,
    NamedLink? Settlement,
    string Decision,
    DateOnly? DecisionOn,
    IHtmlContent Body,
    IReadOnlyList<CouncilMember> Council,
    int HiddenMembers,
    IReadOnlyList<MapShape> Shapes,
    string BordersUrl,
    IReadOnlyList<StreetRow> Streets,
    IReadOnlyList<ProjectCard> Projects,
    IReadOnlyList<ContestResult> Results,
    IReadOnlyList<NamedLink> Forums,
    IReadOnlyList<ChronicleRow> Chronicle,
    IReadOnlyList<TosDocument> Documents,
    IReadOnlyList<IShape> News,
    string AllUrl);

/// <summary>The page of one project.</summary>
/// <param name="Budget">Roubles.</param>
public sealed record ProjectViewModel(
    string Name,
    NamedLink? Tos,
    int? Year,
    ProjectState State,
    IHtmlContent Body,
    long? Budget,
    IReadOnlyList<string> Partners,
    IReadOnlyList<TosImage> Before,
    IReadOnlyList<TosImage> After,
    bool Demonstration,
    string AllUrl);
