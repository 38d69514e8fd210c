using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Organizations.Confirmation;

/// <summary>
/// Asks organisations whose record is due, once a year, a few each day. An organisation without an address, or a site that sends no
/// e-mail, is left to the admin's list of records that need a confirmation. <c>CivicSite:Organizations:YearlyRequests</c> turns it off.
/// </summary>
internal sealed partial class YearlyConfirmations(
    ConfirmationStore store, ConfirmationRequests requests, OrganizationContexts contexts, IContentManager contents, ISession session, ILogger<YearlyConfirmations> logger)
{
    private const int LettersADay = 50;
    private const int BatchSize = 200;

    /// <summary>Sends the letters of the day.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.GetAsync();
        if (!context.Urls.HasOrigin)
        {
            return 0;
        }

        var sent = 0;
        var asked = await store.LastRequestsAsync();
        foreach (var batch in context.Directory.Entries.Where(entry => IsDue(entry, asked, context.Today)).OrderBy(static entry => entry.CheckedOn).Select(static entry => entry.Id).Chunk(BatchSize))
        {
            foreach (var item in (await contents.GetAsync(batch, VersionOptions.Published)).Where(static item => ConfirmationRequests.AddressOf(item) is not null))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!(await requests.IssueAsync(item, by: null)).Sent)
                {
                    // Nobody has this link: as if it had not been made. What keeps one letter from leaving keeps the others as well.
                    await session.CancelAsync();
                    return sent;
                }

                await session.SaveChangesAsync();
                LogSent(logger, item.ContentItemId);
                if (++sent == LettersADay)
                {
                    return sent;
                }
            }
        }

        return sent;
    }

    private static bool IsDue(OrganizationEntry entry, IReadOnlyDictionary<string, DateTime> asked, DateTime today) =>
        entry is { Demonstration: false, Status: not OrganizationStatus.Closed }
        && FreshnessRule.Of(entry.CheckedOn, today) != Freshness.Fresh
        && (!asked.TryGetValue(entry.Id, out var last) || last.Date.AddYears(1) <= today);

    [LoggerMessage(Level = LogLevel.Information, Message = "The contact of organization {ContentItemId} was asked to confirm its record")]
    private static partial void LogSent(ILogger logger, string contentItemId);
}

/// <summary>Sends the yearly requests, in the night.</summary>
[BackgroundTask(Schedule = "20 19 * * *", Title = "Yearly confirmations", Description = "Asks organizations to confirm their records.")]
internal sealed class YearlyConfirmationTask(IConfiguration configuration) : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        configuration.GetValue("CivicSite:Organizations:YearlyRequests", defaultValue: true)
            ? serviceProvider.GetRequiredService<YearlyConfirmations>().RunAsync(cancellationToken)
            : Task.CompletedTask;
}
