using CivicSite.ImmortalRegiment.Print;
using CivicSite.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>Puts booklets together. The form goes to and fro with all that was chosen.</summary>
[Admin]
public sealed class BookletController(IBooklets booklets, IAuthorizationService authorization, IStringLocalizer<BookletController> S) : Controller
{
    [HttpGet]
    [Admin("Veterans/Booklet", "VeteranBooklet")]
    public async Task<IActionResult> Index() => await MayAsync() ? View(await booklets.PageAsync(new BookletForm())) : Forbid();

    [HttpPost]
    [ActionName(nameof(Index))]
    [Admin("Veterans/Booklet", "VeteranBookletChange")]
    public async Task<IActionResult> Change(BookletForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        BookletSelection.Apply(form.Ids, form.Command);
        Check(form);
        var page = await booklets.PageAsync(form);
        if (form.Command is not "print" || !ModelState.IsValid)
        {
            // The order of the ids has changed: what was posted does not stand any more.
            return Shown(page);
        }

        try
        {
            var file = await booklets.PrintAsync(ControllerContext, form);
            return File(file.Content, file.ContentType, file.Name);
        }
        catch (PrintException exception)
        {
            ModelState.AddModelError("", exception.Fault is PrintFault.Busy
                ? S["Many are printing just now. Please try again in a minute."]
                : S["The booklet could not be made. The log of the site says why."]);
            return Shown(page);
        }
    }

    private void Check(BookletForm form)
    {
        AddIfLong(nameof(form.Title), form.Title, BookletForm.LongestLine);
        AddIfLong(nameof(form.Subtitle), form.Subtitle, BookletForm.LongestLine);
        AddIfLong(nameof(form.Imprint), form.Imprint, BookletForm.LongestLine);
        AddIfLong(nameof(form.Preface), form.Preface, BookletForm.LongestPreface);
        if (form.Command is not "print")
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(form.Title))
        {
            ModelState.AddModelError(nameof(form.Title), S["Give the booklet a title."]);
        }

        if (form.Ids.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Query), S["Choose at least one person: look for a name and press “Add”."]);
        }
    }

    private void AddIfLong(string field, string? text, int longest)
    {
        if (text?.Length > longest)
        {
            ModelState.AddModelError(field, S["At most {0} characters, please.", longest]);
        }
    }

    private ViewResult Shown(BookletFormViewModel page)
    {
        foreach (var key in ModelState.Keys.Where(static key => key.StartsWith(nameof(BookletForm.Ids), StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        return View(nameof(Index), page);
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, PrintPermissions.MakeBooklets);
}
