using System.ComponentModel.DataAnnotations;
using CivicSite.Engine.Admin;

namespace CivicSite.Engine.Settings;

/// <summary>The form of the general settings.</summary>
internal sealed class SettingsViewModel : StoredForm
{
    public const int MaxPageSize = 100;

    [Required]
    [StringLength(200)]
    [Display(Name = "Name of the site")]
    public string SiteName { get; set; } = "";

    [StringLength(500)]
    [Display(Name = "Address of the site")]
    public string? BaseUrl { get; set; }

    [Required]
    [Display(Name = "Time zone")]
    public string TimeZoneId { get; set; } = "";

    [Range(1, MaxPageSize)]
    [Display(Name = "Items on a page of a list")]
    public int PageSize { get; set; }

    [Required]
    [Display(Name = "Language of a visitor who has chosen none")]
    public string DefaultCulture { get; set; } = "";

    [Display(Name = "Languages of the site")]
    public string[] SupportedCultures { get; set; } = [];
}

/// <summary>What the form offers.</summary>
/// <param name="TimeZoneIds">IANA ids.</param>
/// <param name="LocalNow">The time on the site's clock.</param>
internal sealed record SettingsChoices(IReadOnlyList<string> TimeZoneIds, DateTimeOffset LocalNow, IReadOnlyList<string> Cultures);
