using CivicSite.Engine.Media;
using CivicSite.Engine.Media.Storage;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;
using OrchardCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Editors.Fields;

internal sealed class MediaFieldViewModel : FieldEditorViewModel
{
    public string?[] Paths { get; set; } = [];

    /// <summary>In the order of <see cref="Paths"/>.</summary>
    public string?[] MediaTexts { get; set; } = [];

    /// <summary>The paths to take out.</summary>
    public string?[] Removed { get; set; } = [];

    public bool Multiple { get; set; }

    public bool AllowMediaText { get; set; }

    /// <summary>List for the file input.</summary>
    public string Accept { get; set; } = "";

    public string AllowedTypes { get; set; } = "";

    public IReadOnlyList<MediaChoice> Files { get; set; } = [];
}

/// <summary>A file of the field.</summary>
/// <param name="Exists">The library has it.</param>
internal sealed record MediaChoice(string Path, string Text, bool IsImage, bool Exists);

internal sealed class MediaFieldDriver(
    MediaFileStore store, MediaFieldUploads uploads, MediaOptions options, IStringLocalizer<MediaFieldDriver> S) : ContentFieldDisplayDriver<MediaField>
{
    /// <summary>Longest alternative text, in characters.</summary>
    private const int MaxText = 1000;

    public override IDisplayResult Edit(MediaField field, BuildFieldEditorContext context) =>
        Initialize<MediaFieldViewModel>(GetEditorShapeType(context), model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<MediaFieldSettings>();
            var formats = MediaFormats.All.Where(format => IsAllowed(settings, format.Extension)).ToArray();
            model.Describe(context.PartFieldDefinition, settings.Hint);
            model.Multiple = settings.Multiple;
            model.AllowMediaText = settings.AllowMediaText;
            model.Accept = string.Join(',', formats.Select(format => format.ContentType));
            model.AllowedTypes = string.Join(", ", formats.Select(format => format.Name));
            model.Files =
            [
                .. field.Paths.Select((path, index) => new MediaChoice(
                    path, field.MediaTexts.ElementAtOrDefault(index) ?? "", MediaFormats.FromPath(path)?.IsImage == true, store.FindFile(path) is not null)),
            ];
        });

    public override async Task<IDisplayResult?> UpdateAsync(MediaField field, UpdateFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<MediaFieldSettings>();
        var model = new MediaFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Paths, form => form.MediaTexts, form => form.Removed);
        var former = field.Paths;
        var files = model.Paths
            .Select((path, index) => (Path: path?.Trim() ?? "", Text: FormText.Clean(model.MediaTexts.ElementAtOrDefault(index)) ?? ""))
            .Where(file => file.Path.Length > 0 && !model.Removed.Contains(file.Path, StringComparer.Ordinal)).ToList();
        foreach (var (path, text) in await uploads.TakeAsync(Prefix, settings.Multiple, context.Updater.ModelState))
        {
            if (!settings.Multiple)
            {
                files.Clear();
            }

            files.Add((path, text));
        }

        Check(context, settings, [.. files.Select(file => file.Path).Except(former, StringComparer.Ordinal)], files);
        field.Paths = [.. files.Select(file => file.Path)];
        field.MediaTexts = settings.AllowMediaText ? [.. files.Select(file => file.Text.Length > MaxText ? file.Text[..MaxText] : file.Text)] : [];
        return Edit(field, context);
    }

    // A file that was chosen before may be gone from the library; a new one must be there.
    private void Check(UpdateFieldEditorContext context, MediaFieldSettings settings, string[] added, List<(string Path, string Text)> files)
    {
        var label = context.PartFieldDefinition.DisplayName();
        var state = context.Updater.ModelState;
        foreach (var path in added.Where(path => store.FindFile(path) is null))
        {
            state.AddModelError(Prefix, nameof(MediaField.Paths), S["The library has no file “{0}”.", path]);
            files.RemoveAll(file => file.Path == path);
        }

        if (files.Exists(file => !IsAllowed(settings, Path.GetExtension(file.Path))))
        {
            state.AddModelError(Prefix, nameof(MediaField.Paths), S["“{0}” does not take files of this type.", label]);
        }

        if (!settings.Multiple && files.Count > 1)
        {
            state.AddModelError(Prefix, nameof(MediaField.Paths), S["“{0}” takes one file only.", label]);
        }
    }

    private bool IsAllowed(MediaFieldSettings settings, string extension) =>
        options.AllowedFileExtensions.Contains(extension)
        && (settings.AllowedExtensions.Length == 0 || settings.AllowedExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
}
