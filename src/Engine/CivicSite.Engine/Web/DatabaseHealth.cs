using CivicSite.Engine.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CivicSite.Engine.Web;

/// <summary>The site can answer only while its database does.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        return await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
