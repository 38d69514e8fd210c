using CivicSite.Printing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Registers what is printed.</summary>
public sealed class PrintStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPrinting();
        services.AddSingleton<PrintCache>();
        services.AddScoped<PortraitFiles>();
        services.AddScoped<PersonSheetTexts>();
        services.AddScoped<IPersonSheets, PersonSheets>();
        services.AddScoped<IWall, Wall>();
        services.AddScoped<BookletPeople>();
        services.AddScoped<IBooklets, Booklets>();
        services.AddPermissionProvider<PermissionProvider>();
    }
}
