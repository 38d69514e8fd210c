using CivicSite.Museum.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Museum.Services;

/// <summary>The lists of lessons.</summary>
public interface IMuseumListPages
{
    /// <returns>Null where a choice does not exist.</returns>
    Task<LessonListViewModel?> ListAsync(LessonQuery query);

    /// <param name="year">The year of the school year's September; null for the year that goes on.</param>
    /// <returns>Null for years of which nothing is planned.</returns>
    Task<YearViewModel?> YearAsync(int? year);
}

/// <summary>The pages of lessons.</summary>
public interface IMuseumPages
{
    Task<LessonViewModel> BuildPageAsync(ContentItem lesson);

    Task<LessonCard> BuildCardAsync(ContentItem lesson);
}
