using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Rules;

/// <summary>
/// What to do so that the dates of a lesson are those of its schedule. A date that somebody has booked or waits for stays, and one that the
/// museum has moved, closed or cancelled by hand stays as it was put.
/// </summary>
/// <param name="Add">Planned, and not there.</param>
/// <param name="Update">There, with what the plan says of them now.</param>
/// <param name="Remove">There, not planned any more, and nobody's.</param>
internal sealed record SessionChanges(IReadOnlyList<PlannedSession> Add, IReadOnlyList<(MuseumSession Session, PlannedSession Plan)> Update, IReadOnlyList<MuseumSession> Remove)
{
    /// <param name="planned">The dates that the schedule asks for.</param>
    /// <param name="existing">The dates from now on.</param>
    /// <param name="maxGroups">How many groups share a date; 0 for any number.</param>
    public static SessionChanges Of(IReadOnlyList<PlannedSession> planned, IEnumerable<MuseumSession> existing, int maxGroups)
    {
        var wanted = planned.ToDictionary(static plan => plan.Origin, StringComparer.Ordinal);
        var (update, remove) = (new List<(MuseumSession, PlannedSession)>(), new List<MuseumSession>());

        // Two that were made at the same moment from one origin: the one that is in use stays.
        foreach (var session in existing.OrderByDescending(static session => session.IsKept).ThenBy(static session => session.SessionId, StringComparer.Ordinal))
        {
            var isWanted = wanted.Remove(session.Origin, out var plan);
            if (session.IsKept)
            {
                continue;
            }

            if (!isWanted)
            {
                remove.Add(session);
            }
            else if (Differs(session, plan!, maxGroups))
            {
                update.Add((session, plan!));
            }
        }

        return new SessionChanges([.. wanted.Values.OrderBy(static plan => plan.StartUtc)], update, remove);
    }

    private static bool Differs(MuseumSession session, PlannedSession plan, int maxGroups) =>
        session.StartUtc != plan.StartUtc || session.EndUtc != plan.EndUtc || session.Seats.Capacity != plan.Capacity || session.Seats.MaxGroups != maxGroups
        || !string.Equals(session.Place, plan.Place, StringComparison.Ordinal)
        || !string.Equals(session.RoomId, plan.RoomId, StringComparison.Ordinal)
        || !string.Equals(session.GuideId, plan.GuideId, StringComparison.Ordinal);
}
