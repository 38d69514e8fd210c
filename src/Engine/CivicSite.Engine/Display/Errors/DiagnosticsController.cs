using System.Net;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Diagnostics.ViewModels;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace OrchardCore.Diagnostics.Controllers
{
    /// <summary>Draws the page that stands for an error, in the theme.</summary>
    [Area("OrchardCore.Diagnostics")]
    [Feature("OrchardCore.Diagnostics")]
    public sealed class DiagnosticsController : Controller
    {
        [IgnoreAntiforgeryToken]
        [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
        public IActionResult Error(int? status) => View(new HttpErrorShapeViewModel(status));
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
