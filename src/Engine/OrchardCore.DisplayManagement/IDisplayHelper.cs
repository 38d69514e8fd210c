using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace OrchardCore
{
    /// <summary>What extension methods for views hang on.</summary>
    public interface IOrchardHelper
    {
        HttpContext HttpContext { get; }
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
