using System.Text.Json.Nodes;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Services;

/// <summary>Builds the list of organisations.</summary>
public interface IOrganizationListPages
{
    /// <param name="query">What the address asks.</param>
    /// <param name="page">Counted from 1.</param>
    /// <returns>Null when there is no such page or no such choice.</returns>
    Task<OrganizationListViewModel?> ListAsync(OrganizationQuery query, int page);

    /// <summary>The points of all organisations of a list, as GeoJSON. Null when there is no such choice.</summary>
    Task<JsonObject?> PointsAsync(OrganizationQuery query);
}

/// <summary>Turns organisations into what templates show. The templates of the content item ask for it, so it is public.</summary>
public interface IOrganizationPages
{
    /// <summary>The whole page. Works for drafts too.</summary>
    Task<OrganizationViewModel> BuildPageAsync(ContentItem organization);

    /// <summary>The organisation as a list shows it.</summary>
    Task<OrganizationCard> BuildCardAsync(ContentItem organization);
}

/// <summary>Turns agreements into what templates show.</summary>
public interface IAgreementPages
{
    /// <summary>All agreements, the newest first.</summary>
    Task<AgreementListViewModel> ListAsync();

    /// <summary>The whole page. Works for drafts too.</summary>
    Task<AgreementViewModel> BuildPageAsync(ContentItem agreement);

    /// <summary>The agreement as a list shows it.</summary>
    Task<AgreementCard> BuildCardAsync(ContentItem agreement);
}

/// <summary>The register as open data.</summary>
public interface IOpenData
{
    /// <summary>The data passport.</summary>
    Task<OpenDataViewModel> PassportAsync();

    /// <summary>The register as CSV (RFC 4180).</summary>
    Task<IActionResult> CsvAsync();

    /// <summary>The register as JSON.</summary>
    Task<IActionResult> JsonAsync();

    /// <summary>A page of the register in the form of HSDS 3.0 (Human Services Data Specification).</summary>
    /// <param name="page">Counted from 1.</param>
    /// <returns>Null when there is no such page.</returns>
    Task<IActionResult?> HsdsAsync(int page);

    /// <summary>The passport for machines, CSV.</summary>
    Task<IActionResult> PassportFileAsync();

    /// <summary>Names and meanings of the columns, CSV.</summary>
    IActionResult StructureFile();
}
