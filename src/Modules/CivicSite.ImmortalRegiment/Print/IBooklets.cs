using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Booklets of chosen records, ready for print.</summary>
public interface IBooklets
{
    /// <summary>The page with what is chosen and found.</summary>
    Task<BookletFormViewModel> PageAsync(BookletForm form);

    /// <summary>The booklet as PDF. Records that are not published are left out.</summary>
    /// <exception cref="CivicSite.Printing.PrintException">It could not be made.</exception>
    Task<PrintedFile> PrintAsync(ActionContext action, BookletForm form);
}
