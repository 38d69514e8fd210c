using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Tos.Services;

/// <summary>The register of TOS as open data. No person stands in it.</summary>
public interface ITosOpenData
{
    /// <summary>The data passport.</summary>
    Task<OpenDataViewModel> PassportAsync();

    /// <summary>The register as CSV (RFC 4180).</summary>
    Task<IActionResult> CsvAsync();

    /// <summary>The register as JSON.</summary>
    Task<IActionResult> JsonAsync();

    /// <summary>The borders as GeoJSON (RFC 7946).</summary>
    Task<IActionResult> GeoJsonAsync();

    /// <summary>Names and meanings of the columns, CSV.</summary>
    IActionResult StructureFile();
}
