using System.Collections.Concurrent;
using System.Globalization;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Contents.Security;

/// <summary>The permissions of one content type, made from templates: <c>Publish_{0}</c> gives <c>Publish_NewsArticle</c>.</summary>
public static class ContentTypePermissionsHelper
{
    private static readonly Permission _publish = new("Publish_{0}", "Publish or unpublish {0} for others", [CommonPermissions.PublishContent]);
    private static readonly Permission _publishOwn = new("PublishOwn_{0}", "Publish or unpublish {0}", [_publish, CommonPermissions.PublishOwnContent]);
    private static readonly Permission _edit = new("Edit_{0}", "Edit {0} for others", [_publish, CommonPermissions.EditContent]);
    private static readonly Permission _editOwn = new("EditOwn_{0}", "Edit {0}", [_edit, _publishOwn, CommonPermissions.EditOwnContent]);
    private static readonly Permission _delete = new("Delete_{0}", "Delete {0} for others", [CommonPermissions.DeleteContent]);
    private static readonly Permission _deleteOwn = new("DeleteOwn_{0}", "Delete {0}", [_delete, CommonPermissions.DeleteOwnContent]);
    private static readonly Permission _view = new("View_{0}", "View {0} by others", [_edit, CommonPermissions.ViewContent]);
    private static readonly Permission _viewOwn = new("ViewOwn_{0}", "View own {0}", [_view, CommonPermissions.ViewOwnContent]);
    private static readonly Permission _preview = new("Preview_{0}", "Preview {0} by others", [_edit, CommonPermissions.PreviewContent]);
    private static readonly Permission _previewOwn = new("PreviewOwn_{0}", "Preview own {0}", [_preview, CommonPermissions.PreviewOwnContent]);
    private static readonly Permission _clone = new("Clone_{0}", "Clone {0} by others", [_edit, CommonPermissions.CloneContent]);
    private static readonly Permission _cloneOwn = new("CloneOwn_{0}", "Clone own {0}", [_clone, CommonPermissions.CloneOwnContent]);
    private static readonly Permission _list = new("ListContent_{0}", "List {0} content items", [CommonPermissions.ListContent]);
    private static readonly Permission _editOwner = new("EditContentOwner_{0}", "Edit the owner of a {0} content item", [CommonPermissions.EditContentOwner]);

    private static readonly ConcurrentDictionary<(string Template, string ContentType), Permission> _byType = new();

    /// <summary>The templates, by the name of the permission on all types.</summary>
    public static readonly Dictionary<string, Permission> PermissionTemplates = new(StringComparer.Ordinal)
    {
        [CommonPermissions.PublishContent.Name] = _publish,
        [CommonPermissions.PublishOwnContent.Name] = _publishOwn,
        [CommonPermissions.EditContent.Name] = _edit,
        [CommonPermissions.EditOwnContent.Name] = _editOwn,
        [CommonPermissions.DeleteContent.Name] = _delete,
        [CommonPermissions.DeleteOwnContent.Name] = _deleteOwn,
        [CommonPermissions.ViewContent.Name] = _view,
        [CommonPermissions.ViewOwnContent.Name] = _viewOwn,
        [CommonPermissions.PreviewContent.Name] = _preview,
        [CommonPermissions.PreviewOwnContent.Name] = _previewOwn,
        [CommonPermissions.CloneContent.Name] = _clone,
        [CommonPermissions.CloneOwnContent.Name] = _cloneOwn,
        [CommonPermissions.ListContent.Name] = _list,
        [CommonPermissions.EditContentOwner.Name] = _editOwner,
    };

    /// <summary>The template for a permission on all types; null where types have no such permission.</summary>
    public static Permission? ConvertToDynamicPermission(Permission permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return PermissionTemplates.GetValueOrDefault(permission.Name);
    }

    /// <summary>The template's permission for a type, with words for the admin.</summary>
    public static Permission CreateDynamicPermission(Permission template, ContentTypeDefinition typeDefinition)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(typeDefinition);
        return new Permission(
            Fill(template.Name, typeDefinition.Name),
            Fill(template.Description, typeDefinition.DisplayName),
            [.. (template.ImpliedBy ?? []).Select(by => CreateDynamicPermission(by, typeDefinition))])
        {
            Category = $"{typeDefinition.DisplayName} Content Type - {typeDefinition.Name}",
        };
    }

    /// <summary>The template's permission for a type; the same object for the same type.</summary>
    public static Permission CreateDynamicPermission(Permission template, string contentType)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(contentType);
        return _byType.GetOrAdd((template.Name, contentType), _ => new Permission(
            Fill(template.Name, contentType),
            Fill(template.Description, contentType),
            [.. (template.ImpliedBy ?? []).Select(by => CreateDynamicPermission(by, contentType))]));
    }

    // A permission without a gap, such as EditContent, stays what it is.
    private static string Fill(string? template, string value) => string.Format(CultureInfo.InvariantCulture, template ?? "", value);
}
