using System.Net;
using System.Threading.RateLimiting;

namespace CivicSite.Registers;

/// <summary>How much one subscriber, and all together, may send through a form that is open to everybody. One for each form, a singleton.</summary>
public abstract class FormThrottle : IDisposable
{
    private readonly PartitionedRateLimiter<string> _requests;
    private readonly PartitionedRateLimiter<string> _forms;
    private readonly FixedWindowRateLimiter _allForms;

    /// <param name="requestsPerMinute">Requests of one subscriber for the pages of the form.</param>
    /// <param name="formsPerDay">Forms that one subscriber may send in a day.</param>
    /// <param name="allFormsPerDay">Forms that all together may send in a day.</param>
    protected FormThrottle(int requestsPerMinute, int formsPerDay, int allFormsPerDay)
    {
        _requests = Limiter(requestsPerMinute, TimeSpan.FromMinutes(1));
        _forms = Limiter(formsPerDay, TimeSpan.FromDays(1));
        _allForms = new FixedWindowRateLimiter(Window(allFormsPerDay, TimeSpan.FromDays(1)));
    }

    /// <summary>Counts a request.</summary>
    public bool TryEnter(IPAddress? address)
    {
        using var lease = _requests.AttemptAcquire(ClientNetwork.KeyOf(address));
        return lease.IsAcquired;
    }

    /// <summary>Counts a form that was filled in well.</summary>
    public bool TryBegin(IPAddress? address)
    {
        using var own = _forms.AttemptAcquire(ClientNetwork.KeyOf(address));
        if (!own.IsAcquired)
        {
            return false;
        }

        using var all = _allForms.AttemptAcquire();
        return all.IsAcquired;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _requests.Dispose();
            _forms.Dispose();
            _allForms.Dispose();
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => Window(permits, window)));

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new() { PermitLimit = permits, Window = window };
}
