using System.Security.Claims;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Organizations.Drivers;

/// <summary>Edits office-only contacts, for those who may see them. Nothing is ever displayed: the part has no public form.</summary>
internal sealed class OrganizationOfficePartDriver(IAuthorizationService authorization, IHttpContextAccessor http)
    : ContentPartDisplayDriver<OrganizationOfficePart>
{
    public override async Task<IDisplayResult?> EditAsync(OrganizationOfficePart part, BuildPartEditorContext context) =>
        await MayAsync() ? Shape(part, context) : null;

    public override async Task<IDisplayResult?> UpdateAsync(OrganizationOfficePart part, UpdatePartEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var form = new OfficeContactsForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        part.Person = Clean(form.Person);
        part.Phones = Clean(form.Phones);
        part.Email = Clean(form.Email);
        part.Note = Clean(form.Note);
        return Shape(part, context);
    }

    private ShapeResult Shape(OrganizationOfficePart part, BuildPartEditorContext context) =>
        Initialize<OfficeContactsForm>(GetEditorShapeType(context), form =>
        {
            form.Person = part.Person;
            form.Phones = part.Phones;
            form.Email = part.Email;
            form.Note = part.Note;
        });

    private Task<bool> MayAsync() =>
        authorization.AuthorizeAsync(http.HttpContext?.User ?? new ClaimsPrincipal(), OrganizationPermissions.ViewOfficeContacts);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
