using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>Builds the list and the map.</summary>
public interface ITosListPages
{
    /// <returns>Null when there is no such choice.</returns>
    Task<TosListViewModel?> ListAsync(TosQuery query);

    Task<TosMapViewModel> MapAsync();

    /// <summary>The borders as GeoJSON.</summary>
    /// <param name="id">Of one TOS alone; all where it is empty.</param>
    /// <returns>Null when there is no such TOS.</returns>
    Task<IActionResult?> BordersAsync(string id);
}

/// <summary>Turns TOS and projects into what templates show. The templates of the content items ask for it, so it is public.</summary>
public interface ITosPages
{
    /// <summary>The whole page. Works for drafts too.</summary>
    Task<TosViewModel> BuildPageAsync(ContentItem tos);

    /// <summary>The TOS as a list shows it.</summary>
    Task<TosCard> BuildCardAsync(ContentItem tos);

    /// <summary>A link to any item of the module.</summary>
    Task<NamedLink> BuildLinkAsync(ContentItem item);

    /// <summary>The page of a project. Works for drafts too.</summary>
    Task<ProjectViewModel> BuildProjectAsync(ContentItem project);
}
