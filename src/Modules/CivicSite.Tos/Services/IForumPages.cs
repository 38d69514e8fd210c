using CivicSite.Tos.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>Turns forums into what templates show. The templates of the content item ask for it, so it is public.</summary>
public interface IForumPages
{
    /// <summary>All forums, the newest first.</summary>
    Task<ForumListViewModel> ListAsync();

    /// <summary>The whole page. Works for drafts too.</summary>
    Task<ForumViewModel> BuildPageAsync(ContentItem forum);
}
