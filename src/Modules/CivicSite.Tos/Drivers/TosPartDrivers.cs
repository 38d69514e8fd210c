using CivicSite.Maps.Geometry;
using CivicSite.Tos.Models;
using CivicSite.Tos.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Tos.Drivers;

/// <summary>Edits the borders: on a map, as text, or out of a file.</summary>
internal sealed class TosAreaPartDriver(IStringLocalizer<TosAreaPartDriver> S) : ContentPartDisplayDriver<TosAreaPart>
{
    // Letters of GeoJSON take a byte; names of features in it may take more.
    private const int MaxFileBytes = 2 * GeoJson.MaxLength;

    public override IDisplayResult? Edit(TosAreaPart part, BuildPartEditorContext context) =>
        Initialize<BordersForm>(GetEditorShapeType(context), form => form.Borders = part.Borders)
            .Location($"Parts.{nameof(TosAreaPart)}:0");

    public override async Task<IDisplayResult?> UpdateAsync(TosAreaPart part, UpdatePartEditorContext context)
    {
        var form = new BordersForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix))
        {
            var text = (await FileAsync(form, context) ?? form.Borders ?? "").Trim();

            // What cannot be read is kept as it was typed: the rules say what is wrong with it.
            part.Borders = text.Length == 0 ? null : GeoJson.Read(text) is { Area: { } area } ? GeoJson.Write(area) : text;
        }

        return Edit(part, context);
    }

    // Null where there is no file that can be taken.
    private async Task<string?> FileAsync(BordersForm form, UpdatePartEditorContext context)
    {
        if (form.File is not { Length: > 0 } file)
        {
            return null;
        }

        if (file.Length > MaxFileBytes)
        {
            context.Updater.ModelState.AddModelError(Prefix + "." + nameof(BordersForm.File), S["The file is longer than {0} characters. Simplify the borders.", GeoJson.MaxLength]);
            return null;
        }

        // The text area shows what comes of the file, not what the browser sent with it.
        context.Updater.ModelState.Remove(Prefix + "." + nameof(BordersForm.Borders));
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync();
    }
}

/// <summary>Edits the council: a row for each member, and empty ones for more.</summary>
internal sealed class TosCouncilPartDriver : ContentPartDisplayDriver<TosCouncilPart>
{
    private const int EmptyRows = 2;
    private const int MaxMembers = 50;

    public override IDisplayResult? Edit(TosCouncilPart part, BuildPartEditorContext context) =>
        Initialize<CouncilForm>(GetEditorShapeType(context), form => form.Members =
        [
            .. part.Members.Select(static member => new MemberForm
            {
                Name = member.Name,
                Chair = member.Chair,
                Phone = member.Phone,
                Email = member.Email,
                ConsentOn = member.ConsentOn,
            }),
            .. Enumerable.Range(0, EmptyRows).Select(static _ => new MemberForm()),
        ]);

    public override async Task<IDisplayResult?> UpdateAsync(TosCouncilPart part, UpdatePartEditorContext context)
    {
        var form = new CouncilForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix))
        {
            part.Members = [.. form.Members.Where(IsFilled).Take(MaxMembers).Select(static row => new TosMember
            {
                Name = row.Name?.Trim() ?? "",
                Chair = row.Chair,
                Phone = Clean(row.Phone),
                Email = Clean(row.Email),
                ConsentOn = row.ConsentOn is { } day ? DateTime.SpecifyKind(day.Date, DateTimeKind.Utc) : null,
            })];
        }

        return Edit(part, context);
    }

    private static bool IsFilled(MemberForm row) =>
        !string.IsNullOrWhiteSpace(row.Name) || !string.IsNullOrWhiteSpace(row.Phone) || !string.IsNullOrWhiteSpace(row.Email);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Edits what of a project is no field: how far it is.</summary>
internal sealed class TosProjectPartDriver : ContentPartDisplayDriver<TosProjectPart>
{
    public override IDisplayResult? Edit(TosProjectPart part, BuildPartEditorContext context) =>
        Initialize<ProjectStateForm>(GetEditorShapeType(context), form => form.State = part.State)
            .Location($"Parts.{nameof(TosProjectPart)}:2");

    public override async Task<IDisplayResult?> UpdateAsync(TosProjectPart part, UpdatePartEditorContext context)
    {
        var form = new ProjectStateForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix) && Enum.IsDefined(form.State))
        {
            part.State = form.State;
        }

        return Edit(part, context);
    }
}
