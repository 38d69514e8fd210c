using System.Text.Json.Serialization;

namespace CivicSite.Booking;

/// <summary>
/// Who has places, and who waits for them, at one date. A group gets all its places or none. Those who wait are asked in their order
/// whenever places become free; a later group passes an earlier one only where the earlier one does not fit at that moment and the later one does.
/// So after each change no group that waits would fit, and a newcomer who fits takes nothing from anybody.
/// </summary>
public sealed class SeatBook
{
    public int Capacity { get; set; }

    /// <summary>How many groups may come together; 0 for as many as there are places for.</summary>
    public int MaxGroups { get; set; }

    public List<SeatGroup> Seated { get; set; } = [];

    /// <summary>The longest waiting first.</summary>
    public List<SeatGroup> Waiting { get; set; } = [];

    [JsonIgnore]
    public int Taken => Seated.Sum(static group => group.Size);

    /// <summary>Places that a group may get now: none where no further group may come.</summary>
    [JsonIgnore]
    public int Free => MaxGroups > 0 && Seated.Count >= MaxGroups ? 0 : Math.Max(0, Capacity - Taken);

    [JsonIgnore]
    public bool IsEmpty => Seated.Count == 0 && Waiting.Count == 0;

    public bool Fits(int size) => size > 0 && size <= Free;

    /// <summary>Gives a group places, or a place in the waiting list. A group that is here already keeps what it has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The group has nobody in it.</exception>
    public SeatAnswer Ask(string key, int size, bool mayWait)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (Find(Seated, key) is not null)
        {
            return SeatAnswer.Seated;
        }

        if (Find(Waiting, key) is not null)
        {
            return SeatAnswer.Waiting;
        }

        if (Fits(size))
        {
            Seated.Add(new SeatGroup { Key = key, Size = size });
            return SeatAnswer.Seated;
        }

        if (size > Capacity)
        {
            return SeatAnswer.TooLarge;
        }

        if (!mayWait)
        {
            return SeatAnswer.Full;
        }

        Waiting.Add(new SeatGroup { Key = key, Size = size });
        return SeatAnswer.Waiting;
    }

    /// <summary>Takes a group out, whether it has places or waits.</summary>
    public SeatChange Leave(string key)
    {
        var here = Seated.RemoveAll(group => IsOf(group, key)) + Waiting.RemoveAll(group => IsOf(group, key));
        return new SeatChange(here > 0, Promote());
    }

    /// <summary>Makes a group larger or smaller. One with places keeps what it has where there is no room for more; one that waits keeps its turn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The group would have nobody in it.</exception>
    public SeatChange Resize(string key, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (Find(Seated, key) is { } seated)
        {
            // A book that was made smaller may hold more than fits: nobody has to leave, but nobody may grow.
            if (size > seated.Size && size - seated.Size > Capacity - Taken)
            {
                return SeatChange.Refused;
            }

            seated.Size = size;
            return new SeatChange(Done: true, Promote());
        }

        if (Find(Waiting, key) is not { } waiting || size > Capacity)
        {
            return SeatChange.Refused;
        }

        waiting.Size = size;
        return new SeatChange(Done: true, Promote());
    }

    /// <summary>Changes how many come. Those who have places keep them, even where that is now too many.</summary>
    public SeatChange Reshape(int capacity, int maxGroups)
    {
        (Capacity, MaxGroups) = (capacity, maxGroups);
        return new SeatChange(Done: true, Promote());
    }

    private static SeatGroup? Find(List<SeatGroup> groups, string key) => groups.Find(group => IsOf(group, key));

    private static bool IsOf(SeatGroup group, string key) => string.Equals(group.Key, key, StringComparison.Ordinal);

    private List<SeatGroup> Promote()
    {
        var promoted = new List<SeatGroup>();
        foreach (var group in Waiting.ToList())
        {
            if (Fits(group.Size))
            {
                Waiting.Remove(group);
                Seated.Add(group);
                promoted.Add(group);
            }
        }

        return promoted;
    }
}
