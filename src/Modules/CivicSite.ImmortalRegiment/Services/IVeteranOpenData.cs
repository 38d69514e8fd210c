using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>The archive as open data. Who may still live is left out.</summary>
public interface IVeteranOpenData
{
    Task<OpenDataViewModel> PassportAsync();

    Task<IActionResult> CsvAsync();

    Task<IActionResult> JsonAsync();

    Task<IActionResult> JsonLdAsync();

    IActionResult StructureFile();
}
