namespace CivicSite.Museum.Day;

/// <summary>How many places a date has in another room.</summary>
internal static class RoomPlaces
{
    /// <param name="places">How many it has now.</param>
    /// <param name="formerSeats">Seats of the room where it is; 0 for no room, or where that is not known.</param>
    /// <param name="seats">Seats of the room where it goes; 0 likewise.</param>
    /// <param name="largest">The largest group of the lesson.</param>
    public static int After(int places, int formerSeats, int seats, int largest)
    {
        // The room had been what held the group down: a larger one gives back what it took.
        var wanted = formerSeats > 0 && places == formerSeats ? Math.Max(places, largest) : places;
        return seats > 0 ? Math.Min(wanted, seats) : wanted;
    }
}
