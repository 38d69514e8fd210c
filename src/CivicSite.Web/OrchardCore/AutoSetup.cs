using Microsoft.AspNetCore.Hosting;

[assembly: HostingStartup(typeof(CivicSite.Web.AutoSetup))]

namespace CivicSite.Web;

/// <summary>
/// Lets a new site on Orchard Core set itself up from its configuration, as the embedded engine does. Without the section
/// <c>OrchardCore_AutoSetup</c> Orchard Core shows its setup page. Compiled for that engine only.
/// </summary>
public sealed class AutoSetup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddOrchardCore().AddSetupFeatures("OrchardCore.AutoSetup"));
}
