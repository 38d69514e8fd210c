using CivicSite.Search.Index;
using CivicSite.Search.Services;
using CivicSite.Search.ViewModels;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Search.Limits;

/// <summary>Answers no more searches of one address than it may ask; the refused one keeps what was typed.</summary>
internal sealed class ThrottledSearchPages(SearchPages pages, SearchThrottle throttle, SearchCatalog catalog, IHttpContextAccessor http) : ISearchPages
{
    public async Task<SearchViewModel?> ResultsAsync(IQueryCollection query, int page, CancellationToken cancellationToken) =>
        throttle.TrySearch(http.HttpContext?.Connection.RemoteIpAddress)
            ? await pages.ResultsAsync(query, page, cancellationToken)
            : new SearchViewModel { Query = SearchAddresses.Read(query, catalog), IsBlank = true, IsBusy = true, Answer = new SearchAnswer() };

    public async Task<IReadOnlyList<SuggestionModel>?> SuggestAsync(string? text, CancellationToken cancellationToken) =>
        throttle.TrySuggest(http.HttpContext?.Connection.RemoteIpAddress) ? await pages.SuggestAsync(text, cancellationToken) : null;
}
