using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace OrchardCore
{
    /// <summary>What extension methods for views hang on.</summary>
    public interface IOrchardHelper
    {
        HttpContext HttpContext { get; }
    }

    /// <summary>Names that the display layer gives a meaning.</summary>
    public static class OrchardCoreConstants
    {
        public static class DisplayType
        {
            public const string Detail = "Detail";
            public const string Summary = "Summary";
            public const string DetailAdmin = "DetailAdmin";
            public const string SummaryAdmin = "SummaryAdmin";
        }
    }
}

namespace OrchardCore.DisplayManagement
{
    /// <summary>Draws a shape, within a request.</summary>
    public interface IDisplayHelper
    {
        /// <exception cref="InvalidOperationException">No template is there for the shape.</exception>
        Task<IHtmlContent> ShapeExecuteAsync(IShape shape);
    }
}

namespace OrchardCore.DisplayManagement.Razor
{
    /// <summary>The <c>Orchard</c> member of views.</summary>
    public interface IOrchardDisplayHelper : IOrchardHelper
    {
        IDisplayHelper DisplayHelper { get; }
    }
}
