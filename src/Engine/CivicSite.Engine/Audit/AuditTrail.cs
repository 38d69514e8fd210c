using System.Security.Claims;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;

namespace CivicSite.Engine.Audit;

/// <inheritdoc cref="IAuditTrail"/>
internal sealed class AuditTrail(Session session, IHttpContextAccessor accessor, IClock clock) : IAuditTrail
{
    private const int MaximumSubject = 500;

    public Task RecordAsync(string category, string name, string? correlationId, string? subject, string? versionId = null)
    {
        var user = accessor.HttpContext?.User;
        var signedIn = user?.Identity is { IsAuthenticated: true };
        var record = new AuditEventRecord
        {
            CreatedUtc = clock.UtcNow,
            Category = category,
            Name = name,
            CorrelationId = correlationId,
            VersionId = versionId,
            Subject = subject is { Length: > MaximumSubject } ? subject[..MaximumSubject] : subject,
            UserId = signedIn ? user!.FindFirstValue(ClaimTypes.NameIdentifier) : null,
            UserName = signedIn ? user!.Identity!.Name : null,
        };
        session.Add(record);
        return Task.CompletedTask;
    }
}
