using System.Text.Json;
using CivicSite.Engine.Admin;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Localization.Models;
using OrchardCore.Modules;

namespace CivicSite.Engine.Settings;

/// <summary>Reads and writes the general settings.</summary>
internal sealed class SettingsForm(
    DocumentStore documents, IClock clock, ILocalClock localClock, IAuditTrail audit, StaleForms stale, IStringLocalizer<SettingsForm> S)
{
    // The languages that the interface is written in.
    private static readonly string[] Languages = ["ru", "en"];

    public async Task<SettingsViewModel> ReadAsync()
    {
        var settings = await documents.GetAsync<SiteSettings>();
        var cultures = settings.As<LocalizationSettings>();
        return StoredForm.Of(new SettingsViewModel
        {
            SiteName = settings.SiteName,
            BaseUrl = settings.BaseUrl,
            TimeZoneId = settings.TimeZoneId,
            PageSize = settings.PageSize,
            DefaultCulture = cultures.DefaultCulture,
            SupportedCultures = cultures.SupportedCultures,
        });
    }

    public async Task<SettingsChoices> ChoicesAsync()
    {
        var zones = clock.GetTimeZones().Select(zone => zone.TimeZoneId).Where(IsIana).Order(StringComparer.Ordinal);
        var cultures = (await documents.GetAsync<SiteSettings>()).As<LocalizationSettings>().SupportedCultures;
        return new SettingsChoices([.. zones], await localClock.GetLocalNowAsync(), [.. Languages.Union(cultures, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Adds to <paramref name="state"/> what the attributes of the form do not check.</summary>
    public async Task ValidateAsync(SettingsViewModel form, ModelStateDictionary state)
    {
        stale.Check(form, await ReadAsync(), state);
        if (!string.IsNullOrWhiteSpace(form.BaseUrl) && !IsWebAddress(form.BaseUrl.Trim()))
        {
            state.AddModelError(nameof(form.BaseUrl), S["Give a whole address that begins with http:// or https://, such as https://example.org."]);
        }

        if (!string.IsNullOrEmpty(form.TimeZoneId) && !IsIana(form.TimeZoneId))
        {
            state.AddModelError(nameof(form.TimeZoneId), S["There is no time zone “{0}”. Its name looks like Asia/Krasnoyarsk.", form.TimeZoneId]);
        }

        if (!form.SupportedCultures.Contains(form.DefaultCulture, StringComparer.OrdinalIgnoreCase))
        {
            state.AddModelError(nameof(form.DefaultCulture), S["The language of a visitor who has chosen none must be one of the site's languages."]);
        }
    }

    public async Task SaveAsync(SettingsViewModel form)
    {
        var settings = await documents.LoadAsync<SiteSettings>();
        settings.SiteName = form.SiteName.Trim();
        settings.BaseUrl = string.IsNullOrWhiteSpace(form.BaseUrl) ? null : form.BaseUrl.Trim().TrimEnd('/');
        settings.TimeZoneId = form.TimeZoneId;
        settings.PageSize = form.PageSize;
        settings.Properties[nameof(LocalizationSettings)] = JsonSerializer.SerializeToNode(
            new LocalizationSettings { DefaultCulture = form.DefaultCulture, SupportedCultures = form.SupportedCultures }, ContentJson.Options);
        await documents.SaveAsync(settings);
        await audit.RecordAsync(AuditCategories.Settings, AuditEvents.Updated, "general", settings.SiteName);
    }

    internal static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { UserInfo: "", Query: "", Fragment: "" };

    // Names of Windows and abbreviations such as EST are known to the system too, but not portable.
    internal static bool IsIana(string id) =>
        (id.Contains('/', StringComparison.Ordinal) || id == "UTC") && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;
}
