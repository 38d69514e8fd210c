using YesSql;

namespace CivicSite.Museum.Sessions;

/// <summary>Reads and keeps dates of lessons.</summary>
internal sealed class SessionStore(ISession session)
{
    private const int Open = (int)SessionState.Open;

    public Task<MuseumSession?> ByIdAsync(string sessionId) =>
        session.Query<MuseumSession, MuseumSessionIndex>(row => row.SessionId == sessionId).FirstOrDefaultAsync();

    public Task<MuseumSessionIndex?> RowAsync(string sessionId) =>
        session.QueryIndex<MuseumSessionIndex>(row => row.SessionId == sessionId).FirstOrDefaultAsync();

    /// <summary>All dates of a lesson that begin at or after a moment, and those that were moved, also to before it: the schedule must not make them again.</summary>
    public async Task<IReadOnlyList<MuseumSession>> OfLessonAsync(string lessonId, DateTime fromUtc) =>
        [.. await session.Query<MuseumSession, MuseumSessionIndex>(row => row.LessonId == lessonId && (row.StartUtc >= fromUtc || row.Moved == 1)).OrderBy(row => row.StartUtc).ListAsync()];

    /// <summary>All dates of a lesson that ever were.</summary>
    public async Task<IReadOnlyList<MuseumSession>> AllOfLessonAsync(string lessonId) =>
        [.. await session.Query<MuseumSession, MuseumSessionIndex>(row => row.LessonId == lessonId).ListAsync()];

    /// <summary>Dates of all lessons in a time, whatever their state.</summary>
    public async Task<IReadOnlyList<MuseumSessionIndex>> BetweenAsync(DateTime fromUtc, DateTime toUtc) =>
        [.. await session.QueryIndex<MuseumSessionIndex>(row => row.StartUtc >= fromUtc && row.StartUtc < toUtc).OrderBy(row => row.StartUtc).ThenBy(row => row.SessionId).ListAsync()];

    /// <summary>Open dates of all lessons in a time that have a place left.</summary>
    public async Task<IReadOnlyList<MuseumSessionIndex>> FreeBetweenAsync(DateTime fromUtc, DateTime toUtc) =>
        [.. await session.QueryIndex<MuseumSessionIndex>(row => row.StartUtc >= fromUtc && row.StartUtc < toUtc && row.Free > 0)
            .OrderBy(row => row.StartUtc).ThenBy(row => row.SessionId).ListAsync()];

    /// <summary>The next open dates of a lesson, full ones among them.</summary>
    public async Task<IReadOnlyList<MuseumSessionIndex>> NextAsync(string lessonId, DateTime fromUtc, int take) =>
        [.. await session.QueryIndex<MuseumSessionIndex>(row => row.LessonId == lessonId && row.StartUtc >= fromUtc && row.State == Open)
            .OrderBy(row => row.StartUtc).ThenBy(row => row.SessionId).Take(take).ListAsync()];

    /// <summary>The next open dates of a lesson where a group finds room.</summary>
    public async Task<IReadOnlyList<MuseumSessionIndex>> NextFreeAsync(string lessonId, int places, DateTime fromUtc, int take) =>
        [.. await session.QueryIndex<MuseumSessionIndex>(row => row.LessonId == lessonId && row.StartUtc >= fromUtc && row.Free >= places)
            .OrderBy(row => row.StartUtc).ThenBy(row => row.SessionId).Take(take).ListAsync()];

    public Task SaveAsync(MuseumSession date) => session.SaveAsync(date, checkConcurrency: true);

    public void Delete(MuseumSession date) => session.Delete(date);

    /// <summary>Writes what is pending, so that it is found when it is asked for again.</summary>
    public Task FlushAsync() => session.FlushAsync();
}
