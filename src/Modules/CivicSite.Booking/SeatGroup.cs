namespace CivicSite.Booking;

/// <summary>People who come together or not at all.</summary>
public sealed class SeatGroup
{
    /// <summary>Names the booking; nothing about who they are.</summary>
    public string Key { get; set; } = "";

    public int Size { get; set; }
}

/// <summary>What became of a group that asked for places.</summary>
public enum SeatAnswer
{
    Seated,

    Waiting,

    /// <summary>There is no room for the group now, and it did not want to wait.</summary>
    Full,

    /// <summary>The group will never fit.</summary>
    TooLarge,
}

/// <summary>What a change of places has led to.</summary>
/// <param name="Done">False where there was no room for it: then nothing has changed.</param>
/// <param name="Promoted">Groups that waited and now have places, in the order in which they got them.</param>
public sealed record SeatChange(bool Done, IReadOnlyList<SeatGroup> Promoted)
{
    public static readonly SeatChange Refused = new(Done: false, []);
}
