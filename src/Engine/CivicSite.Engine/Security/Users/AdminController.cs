using CivicSite.Engine.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Users;

namespace CivicSite.Engine.Security.Users;

/// <summary>Users in the admin.</summary>
[Admin("Users/{action}/{id?}", "Users{action}")]
[Area("OrchardCore.Users")]
[Feature("OrchardCore.Users")]
[AutoValidateAntiforgeryToken]
internal sealed class AdminController(
    UserAdministration administration, UserListing listing, StaleForms stale, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(UserFilter filter) =>
        await authorization.AuthorizeAsync(User, UsersPermissions.ListUsers) ? View(await listing.GetAsync(filter, User)) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create() =>
        await authorization.AuthorizeAsync(User, UsersPermissions.EditUsers)
            ? View(new CreateUserViewModel { AllRoles = await listing.RoleChoicesAsync(User, null) })
            : Forbid();

    [HttpPost]
    public async Task<IActionResult> Create(CreateUserViewModel model)
    {
        if (!await authorization.AuthorizeAsync(User, UsersPermissions.EditUsers))
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var outcome = await administration.CreateAsync(User, model.ToInput(), model.NewPassword.Password);
            if (outcome.Succeeded)
            {
                await notifier.SuccessAsync(H["The user “{0}” has been created.", model.UserName]);
                return RedirectToAction(nameof(Index));
            }

            if (Answer(outcome) is { } answer)
            {
                return answer;
            }
        }

        model.AllRoles = await listing.RoleChoicesAsync(User, null);
        return View(model);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id)
    {
        var (outcome, user) = await administration.FindAsync(User, id, UsersPermissions.EditUsers);
        if (user is null)
        {
            return Answer(outcome)!;
        }

        var model = await listing.ReadAsync(user);
        model.AllRoles = await listing.RoleChoicesAsync(User, user);
        return View(model);
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string id, EditUserViewModel model)
    {
        var (found, user) = await administration.FindAsync(User, id, UsersPermissions.EditUsers);
        if (user is null)
        {
            return Answer(found)!;
        }

        stale.Check(model, await listing.ReadAsync(user), ModelState);
        if (ModelState.IsValid)
        {
            var outcome = await administration.UpdateAsync(User, id, model.ToInput());
            if (outcome.Succeeded)
            {
                await notifier.SuccessAsync(H["The user “{0}” has been saved.", model.UserName]);
                return RedirectToAction(nameof(Index));
            }

            if (Answer(outcome) is { } answer)
            {
                return answer;
            }
        }

        model.Id = id;
        model.AllRoles = await listing.RoleChoicesAsync(User, user);
        return View(model);
    }

    [HttpGet]
    public async Task<IActionResult> EditPassword(string id)
    {
        var (outcome, user) = await administration.FindAsync(User, id, UsersPermissions.EditUsers);
        return user is null ? Answer(outcome)! : View(new EditPasswordViewModel { Id = user.Id, UserName = user.UserName ?? "" });
    }

    [HttpPost]
    public async Task<IActionResult> EditPassword(string id, EditPasswordViewModel model)
    {
        var (found, user) = await administration.FindAsync(User, id, UsersPermissions.EditUsers);
        if (user is null)
        {
            return Answer(found)!;
        }

        (model.Id, model.UserName) = (user.Id, user.UserName ?? "");
        if (ModelState.IsValid)
        {
            var outcome = await administration.SetPasswordAsync(User, id, model.Password);
            if (outcome.Succeeded)
            {
                await notifier.SuccessAsync(H["The password of “{0}” has been changed.", model.UserName]);
                return RedirectToAction(nameof(Index));
            }

            if (Answer(outcome) is { } answer)
            {
                return answer;
            }
        }

        return View(model);
    }

    [HttpGet]
    public async Task<IActionResult> Delete(string id)
    {
        var (outcome, user) = await administration.FindAsync(User, id, UsersPermissions.DeleteUsers);
        return user is null ? Answer(outcome)! : View(new DeleteUserViewModel(user.Id, user.UserName ?? ""));
    }

    [HttpPost]
    [ActionName(nameof(Delete))]
    public async Task<IActionResult> DeletePost(string id) =>
        await ToListAsync(await administration.DeleteAsync(User, id), H["The user has been deleted."]);

    [HttpPost]
    public async Task<IActionResult> Enable(string id) =>
        await ToListAsync(await administration.SetEnabledAsync(User, id, enabled: true), H["The user has been enabled."]);

    [HttpPost]
    public async Task<IActionResult> Disable(string id) =>
        await ToListAsync(await administration.SetEnabledAsync(User, id, enabled: false), H["The user has been disabled. Open sessions end within a minute."]);

    [HttpPost]
    public async Task<IActionResult> Unlock(string id) =>
        await ToListAsync(await administration.UnlockAsync(User, id), H["The user has been unlocked."]);

    private async Task<IActionResult> ToListAsync(Outcome outcome, LocalizedHtmlString done)
    {
        if (outcome.Refusal is Refusal.NotFound or Refusal.Forbidden)
        {
            return Answer(outcome)!;
        }

        await (outcome.Succeeded ? notifier.SuccessAsync(done) : notifier.ErrorAsync(Text(outcome.Refusal)));
        return RedirectToAction(nameof(Index));
    }

    // The answer to a refusal that no form can mend; for others the errors go to the form and the answer is null.
    private IActionResult? Answer(Outcome outcome)
    {
        switch (outcome.Refusal)
        {
            case Refusal.NotFound:
                return NotFound();
            case Refusal.Forbidden:
                return Forbid();
            case Refusal.Invalid:
                outcome.Errors.ToList().ForEach(error => ModelState.AddModelError(FieldOf(error), error.Description));
                return null;
            default:
                ModelState.AddModelError("", Text(outcome.Refusal).Value);
                return null;
        }
    }

    // The field that the error is about. The password stands alone on one form and beside the other data on another.
    private string FieldOf(IdentityError error)
    {
        if (error.Code.StartsWith("Password", StringComparison.Ordinal))
        {
            var alone = nameof(NewPasswordViewModel.Password);
            return ModelState.ContainsKey(alone) ? alone : $"{nameof(CreateUserViewModel.NewPassword)}.{alone}";
        }

        return error.Code.EndsWith(nameof(EditUserViewModel.UserName), StringComparison.Ordinal) ? nameof(EditUserViewModel.UserName)
            : error.Code.EndsWith(nameof(EditUserViewModel.Email), StringComparison.Ordinal) ? nameof(EditUserViewModel.Email)
            : "";
    }

    private LocalizedHtmlString Text(Refusal refusal) => refusal switch
    {
        Refusal.LastAdministrator => H["The last administrator cannot be removed, disabled or demoted."],
        Refusal.OwnAccount => H["You cannot do this to your own account."],
        _ => H["This could not be done."],
    };
}
