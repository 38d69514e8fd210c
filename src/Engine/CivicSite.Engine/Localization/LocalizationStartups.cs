using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Modules;

namespace CivicSite.Engine.Localization;

[Feature("OrchardCore.ContentLocalization.ContentCulturePicker")]
internal sealed class CulturePickerStartup : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => routes.MapCultureSwitch();
}
