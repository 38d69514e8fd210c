using CivicSite.Engine.Admin;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Security.Roles;

/// <summary>Roles in the admin.</summary>
[Admin("Roles/{action}/{id?}", "Roles{action}")]
[Area("OrchardCore.Roles")]
[Feature("OrchardCore.Roles")]
[AutoValidateAntiforgeryToken]
internal sealed class AdminController(
    RoleAdministration administration, RoleListing listing, PermissionCatalog catalog, StaleForms stale, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => await administration.IsAllowedAsync(User) ? View(await listing.GetAllAsync()) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Create() => await administration.IsAllowedAsync(User) ? View(new CreateRoleViewModel()) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Create(CreateRoleViewModel model)
    {
        if (!ModelState.IsValid)
        {
            return await administration.IsAllowedAsync(User) ? View(model) : Forbid();
        }

        var outcome = await administration.CreateAsync(User, model.RoleName, model.RoleDescription);
        if (outcome.Succeeded)
        {
            await notifier.SuccessAsync(H["The role “{0}” has been created.", model.RoleName]);
            return RedirectToAction(nameof(Index));
        }

        return Answer(outcome) ?? View(model);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id)
    {
        var (outcome, role) = await administration.FindAsync(User, id);
        return role is null ? Answer(outcome)! : View(await FillAsync(await ReadAsync(role), role));
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string id, EditRoleViewModel model)
    {
        var (outcome, role) = await administration.FindAsync(User, id);
        if (role is null)
        {
            return Answer(outcome)!;
        }

        var known = await catalog.GetAllAsync();
        stale.Check(model, await ReadAsync(role), ModelState, nameOf: name => known.TryGetValue(name, out var permission) ? catalog.Describe(permission) : name);
        if (ModelState.IsValid)
        {
            // Permissions of features that are off now cannot be ticked, so they stay as they were.
            var hidden = (await listing.GivenAsync(role)).Where(name => !known.ContainsKey(name));
            outcome = await administration.UpdateAsync(User, id, model.RoleDescription, [.. model.Permissions.Where(known.ContainsKey), .. hidden]);
            if (outcome.Succeeded)
            {
                await notifier.SuccessAsync(H["The role “{0}” has been saved.", role.Name!]);
                return RedirectToAction(nameof(Index));
            }

            if (Answer(outcome) is { } answer)
            {
                return answer;
            }
        }

        return View(await FillAsync(model, role));
    }

    [HttpGet]
    public async Task<IActionResult> Delete(string id)
    {
        var (outcome, role) = await administration.FindAsync(User, id);
        return role is null ? Answer(outcome)! : View(new DeleteRoleViewModel(role.Id, role.Name!));
    }

    [HttpPost]
    [ActionName(nameof(Delete))]
    public async Task<IActionResult> DeletePost(string id)
    {
        var outcome = await administration.DeleteAsync(User, id);
        if (outcome.Refusal is Refusal.NotFound or Refusal.Forbidden)
        {
            return Answer(outcome)!;
        }

        await (outcome.Succeeded
            ? notifier.SuccessAsync(H["The role has been deleted."])
            : notifier.ErrorAsync(H["The site needs this role: it cannot be deleted."]));
        return RedirectToAction(nameof(Index));
    }

    private async Task<EditRoleViewModel> ReadAsync(SiteRole role)
    {
        var known = await catalog.GetAllAsync();
        var given = (await listing.GivenAsync(role)).Select(name => known.TryGetValue(name, out var permission) ? permission.Name : null).OfType<string>();
        return StoredForm.Of(new EditRoleViewModel { RoleDescription = role.Description, Permissions = [.. given] });
    }

    private async Task<EditRoleViewModel> FillAsync(EditRoleViewModel model, SiteRole role)
    {
        (model.Id, model.Name, model.IsAdministrator) = (role.Id, role.Name!, SystemRoles.IsAdministrator(role.Name));
        model.Groups = model.IsAdministrator ? [] : await listing.GetPermissionsAsync(role);
        return model;
    }

    private IActionResult? Answer(Outcome outcome)
    {
        switch (outcome.Refusal)
        {
            case Refusal.NotFound:
                return NotFound();
            case Refusal.Forbidden:
                return Forbid();
            default:
                outcome.Errors.ToList().ForEach(error => ModelState.AddModelError(
                    error.Code.EndsWith(nameof(CreateRoleViewModel.RoleName), StringComparison.Ordinal) ? nameof(CreateRoleViewModel.RoleName) : "", error.Description));
                return null;
        }
    }
}
