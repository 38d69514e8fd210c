using CivicSite.Search.ViewModels;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Search.Services;

/// <summary>Builds what the search shows.</summary>
public interface ISearchPages
{
    /// <param name="query">The address's query string.</param>
    /// <param name="page">Counted from 1.</param>
    /// <param name="cancellationToken">Cancelled when the visitor has gone.</param>
    /// <returns>Null when there is no such page.</returns>
    Task<SearchViewModel?> ResultsAsync(IQueryCollection query, int page, CancellationToken cancellationToken);

    /// <summary>What may be meant by a query that is still being typed.</summary>
    /// <returns>Null when the visitor has asked too often.</returns>
    Task<IReadOnlyList<SuggestionModel>?> SuggestAsync(string? text, CancellationToken cancellationToken);
}

/// <summary>A suggestion as the script of the search box gets it.</summary>
/// <param name="Text">What to show.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Kind">What it is, in words; null for a query.</param>
/// <param name="Lang">The language of the text, where it is not the page's.</param>
public sealed record SuggestionModel(string Text, string Url, string? Kind, string? Lang);
