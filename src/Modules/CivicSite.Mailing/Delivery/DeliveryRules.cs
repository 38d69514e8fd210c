namespace CivicSite.Mailing.Delivery;

/// <summary>How patient the outbox is.</summary>
internal static class DeliveryRules
{
    /// <summary>A letter that could not leave for so long is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    // Longer than a mail server may take, so that no second run sends what the first one is sending.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);

    private const int Doublings = 7;

    /// <summary>How long a letter waits after an attempt: twice as long each time.</summary>
    /// <param name="attempts">How often it has been tried, at least once.</param>
    public static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * (1 << Math.Clamp(attempts - 1, 0, Doublings));
        return pause < LongestPause ? pause : LongestPause;
    }

    public static bool IsGivenUp(DateTime enqueuedUtc, DateTime nowUtc) => nowUtc - enqueuedUtc >= Patience;
}
