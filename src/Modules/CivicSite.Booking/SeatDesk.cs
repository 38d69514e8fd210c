using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace CivicSite.Booking;

/// <summary>
/// Lets requests for the same places act one after the other. Inside one process a lock keeps them apart; between processes, and wherever
/// else a document was changed meanwhile, the store refuses the later one, and the work is done again from the start in a session of its own.
/// Documents that hold places are saved with <c>checkConcurrency: true</c>.
/// </summary>
public sealed class SeatDesk(IServiceScopeFactory scopes) : IDisposable
{
    private const int Attempts = 6;

    // Keys share locks: so many are enough that different places seldom wait for each other.
    private const int Locks = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Locks).Select(static _ => new SemaphoreSlim(1, 1))];

    /// <summary>Does the work and commits what it saved. The caller's own session must not have written anything.</summary>
    /// <typeparam name="TClerk">Who does it: made anew for each attempt, with a session of its own.</typeparam>
    /// <typeparam name="TResult">What the work answers.</typeparam>
    /// <param name="key">What the places belong to; work with the same key never overlaps in this process. Work must not ask for another key inside.</param>
    /// <param name="work">May run several times; only the last time counts.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn.</param>
    public async Task<TResult> DoAsync<TClerk, TResult>(string key, Func<TClerk, Task<TResult>> work, CancellationToken cancellationToken = default)
        where TClerk : notnull
    {
        var turn = _locks[(int)((uint)string.GetHashCode(key, StringComparison.Ordinal) % Locks)];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await TryAsync(work, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => Array.ForEach(_locks, static turn => turn.Dispose());

    // The engines have no type for conflicts in common. Whatever failed was rolled back as a whole, so that doing it again is safe.
    private async Task<TResult> TryAsync<TClerk, TResult>(Func<TClerk, Task<TResult>> work, CancellationToken cancellationToken)
        where TClerk : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work);
            }
            catch (Exception fault) when (attempt < Attempts && fault is not OperationCanceledException)
            {
                await Task.Delay(Pause * attempt, cancellationToken);
            }
        }
    }

    private async Task<TResult> OnceAsync<TClerk, TResult>(Func<TClerk, Task<TResult>> work)
        where TClerk : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<ISession>();
        try
        {
            var result = await work(scope.ServiceProvider.GetRequiredService<TClerk>());
            await session.SaveChangesAsync();
            return result;
        }
        catch
        {
            await session.CancelAsync();
            throw;
        }
    }
}
