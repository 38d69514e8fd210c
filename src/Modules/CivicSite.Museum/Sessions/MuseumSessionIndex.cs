using YesSql.Indexes;

namespace CivicSite.Museum.Sessions;

/// <summary>One row for each date: all that lists need, so that none of them reads documents.</summary>
public sealed class MuseumSessionIndex : MapIndex
{
    public string SessionId { get; set; } = "";

    public string LessonId { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public DateTime EndUtc { get; set; }

    public string Place { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string GuideId { get; set; } = "";

    /// <summary>A value of <see cref="SessionState"/>.</summary>
    public int State { get; set; }

    /// <summary>1 where the museum has moved it by hand.</summary>
    public int Moved { get; set; }

    public int Capacity { get; set; }

    /// <summary>Places that a group may still get; 0 unless the date is open.</summary>
    public int Free { get; set; }

    /// <summary>Groups with places.</summary>
    public int Groups { get; set; }

    /// <summary>Groups that wait.</summary>
    public int Waiting { get; set; }
}

internal sealed class MuseumSessionIndexProvider : IndexProvider<MuseumSession>
{
    public override void Describe(DescribeContext<MuseumSession> context) => context.For<MuseumSessionIndex>().Map(Row);

    internal static MuseumSessionIndex Row(MuseumSession session) => new()
    {
        SessionId = session.SessionId,
        LessonId = session.LessonId,
        StartUtc = session.StartUtc,
        EndUtc = session.EndUtc,
        Place = session.Place,
        RoomId = session.RoomId,
        GuideId = session.GuideId,
        State = (int)session.State,
        Moved = session.IsMoved ? 1 : 0,
        Capacity = session.Seats.Capacity,
        Free = session.State == SessionState.Open ? session.Seats.Free : 0,
        Groups = session.Seats.Seated.Count,
        Waiting = session.Seats.Waiting.Count,
    };
}
