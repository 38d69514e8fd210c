using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Email;
using OrchardCore.Modules;

namespace CivicSite.Engine.Email;

[Feature("OrchardCore.Email")]
internal sealed class EmailStartup(IConfiguration configuration) : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<SmtpOptions>(configuration.GetSection(SmtpOptions.Section));
        services.AddScoped<IEmailService, SmtpSender>();
    }
}
