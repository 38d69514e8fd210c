namespace CivicSite.Mailing.ViewModels;

/// <summary>How the letters fare.</summary>
/// <param name="Waiting">All that have not left yet.</param>
/// <param name="DelayedCount">Those of them that have been tried in vain.</param>
/// <param name="Delayed">The first of these, the oldest first.</param>
public sealed record OutboxViewModel(int Waiting, int DelayedCount, IReadOnlyList<DelayedLetter> Delayed);

/// <summary>A letter that could not leave. Times are on the site's clock.</summary>
public sealed record DelayedLetter(DateTimeOffset WrittenAt, int Attempts, DateTimeOffset NextAt, string Fault);
