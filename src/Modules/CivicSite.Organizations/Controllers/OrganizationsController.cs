using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Organizations.Controllers;

/// <summary>The public list of organisations. It holds published ones only, so anyone may read it.</summary>
[AllowAnonymous]
public sealed class OrganizationsController(IOrganizationListPages pages) : Controller
{
    [HttpGet("organizations"), HttpHead("organizations")]
    public async Task<IActionResult> Index(OrganizationListRequest request, int page = 1) =>
        ModelState.IsValid && await pages.ListAsync(request.ToQuery(), page) is { } list ? View(list) : NotFound();

    /// <summary>The points of the same list, for its map.</summary>
    [HttpGet("organizations/points"), HttpHead("organizations/points")]
    public async Task<IActionResult> Points(OrganizationListRequest request) =>
        ModelState.IsValid && await pages.PointsAsync(request.ToQuery()) is { } points ? Json(points) : NotFound();
}

/// <summary>The query string of the list.</summary>
public sealed class OrganizationListRequest
{
    public string? Q { get; set; }

    public string? Letter { get; set; }

    public string? Kind { get; set; }

    public string? Settlement { get; set; }

    public string? Activity { get; set; }

    public string? Status { get; set; }

    public string? Chamber { get; set; }

    public string? Agreement { get; set; }

    internal OrganizationQuery ToQuery() =>
        new(Q ?? "", Letter ?? "", Kind ?? "", Settlement ?? "", Activity ?? "", Status ?? "", Chamber ?? "", Agreement ?? "");
}
