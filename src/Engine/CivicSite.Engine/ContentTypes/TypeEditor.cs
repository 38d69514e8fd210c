using CivicSite.Engine.Admin;
using CivicSite.Engine.Audit;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules.Services;
using YesSql;

namespace CivicSite.Engine.ContentTypes;

/// <summary>Makes, changes and deletes content types.</summary>
internal sealed class TypeEditor(
    IContentDefinitionManager definitions, ISession session, ISlugService slugs, IAuditTrail audit, StaleForms stale, IStringLocalizer<TypeEditor> S)
{
    public static TypeForm Read(ContentTypeDefinition type)
    {
        var settings = type.GetSettings<ContentTypeSettings>();
        return StoredForm.Of(new TypeForm
        {
            DisplayName = type.DisplayName,
            Name = type.Name,
            Description = settings.Description,
            Creatable = settings.Creatable,
            Listable = settings.Listable,
            Draftable = settings.Draftable,
            Versionable = settings.Versionable,
            Securable = settings.Securable,
        });
    }

    public void Validate(ContentTypeDefinition type, TypeForm form, ModelStateDictionary state) => stale.Check(form, Read(type), state, "Form.");

    /// <returns>The new type's name; null where <paramref name="state"/> tells why there is none.</returns>
    public async Task<string?> CreateAsync(TypeForm form, ModelStateDictionary state)
    {
        var name = string.IsNullOrWhiteSpace(form.Name) ? TypeNames.From(form.DisplayName, slugs) : form.Name.Trim();
        if (!TypeNames.IsValid(name))
        {
            state.AddModelError(nameof(form.Name), S["A technical name begins with a Latin letter and has only Latin letters and digits."]);
        }
        else if ((await definitions.ListTypeDefinitionsAsync()).Any(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            || await definitions.GetPartDefinitionAsync(name) is not null)
        {
            state.AddModelError(nameof(form.Name), S["There is a type or part “{0}” already.", name]);
        }

        if (!state.IsValid)
        {
            return null;
        }

        await WriteAsync(name, form);
        await audit.RecordAsync(AuditCategories.Settings, AuditEvents.Created, name, form.DisplayName);
        return name;
    }

    public async Task SaveAsync(string name, TypeForm form)
    {
        await WriteAsync(name, form);
        await audit.RecordAsync(AuditCategories.Settings, AuditEvents.Updated, name, form.DisplayName);
    }

    /// <summary>How many items keep the type from being deleted.</summary>
    public Task<int> CountItemsAsync(string name)
    {
        var yes = true;
        return session.QueryIndex<ContentItemIndex>(row => row.ContentType == name && row.Latest == yes).CountAsync();
    }

    /// <summary>Deletes the type and the part of its own fields.</summary>
    public async Task DeleteAsync(ContentTypeDefinition type)
    {
        await definitions.DeleteTypeDefinitionAsync(type.Name);
        await definitions.DeletePartDefinitionAsync(type.Name);
        await audit.RecordAsync(AuditCategories.Settings, AuditEvents.Deleted, type.Name, type.DisplayName);
    }

    private Task WriteAsync(string name, TypeForm form) => definitions.AlterTypeDefinitionAsync(name, type => type
        .DisplayedAs(form.DisplayName.Trim())
        .MergeSettings<ContentTypeSettings>(settings =>
        {
            settings.Description = string.IsNullOrWhiteSpace(form.Description) ? null : form.Description.Trim();
            settings.Creatable = form.Creatable;
            settings.Listable = form.Listable;
            settings.Draftable = form.Draftable;
            settings.Versionable = form.Versionable;
            settings.Securable = form.Securable;
        }));
}
