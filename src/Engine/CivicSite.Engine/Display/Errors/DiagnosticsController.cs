using System.Net;
using CivicSite.Engine.Display.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Diagnostics.ViewModels;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace OrchardCore.Diagnostics.Controllers
{
    /// <summary>Draws the page that stands for an error, in the theme.</summary>
    [Area("OrchardCore.Diagnostics")]
    [Feature("OrchardCore.Diagnostics")]
    internal sealed class DiagnosticsController(RepeatForms repeat) : Controller
    {
        [IgnoreAntiforgeryToken]
        [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
        public async Task<IActionResult> Error(int? status)
        {
            ViewData["Repeat"] = await repeat.BuildAsync(HttpContext);
            return View(new HttpErrorShapeViewModel(HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? status : Response.StatusCode));
        }
    }
}

namespace OrchardCore.Diagnostics.ViewModels
{
    /// <summary>The shape of an error: <c>HttpError.cshtml</c>, <c>HttpError-404.cshtml</c>, <c>HttpError-NotFound.cshtml</c>.</summary>
    public class HttpErrorShapeViewModel : ShapeViewModel
    {
        public HttpErrorShapeViewModel(int? code)
            : base("HttpError")
        {
            Code = code;
            if (code is { } number && Enum.IsDefined((HttpStatusCode)number))
            {
                HttpStatusCode = (HttpStatusCode)number;
                Metadata.Alternates.Add($"HttpError__{number}");
                Metadata.Alternates.Add($"HttpError__{HttpStatusCode}");
            }
        }

        public int? Code { get; set; }

        public HttpStatusCode? HttpStatusCode { get; }
    }
}
