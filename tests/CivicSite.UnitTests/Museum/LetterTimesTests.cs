using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;

namespace CivicSite.UnitTests.Museum;

public sealed class LetterTimesTests
{
    private static readonly DateTime Start = new(2026, 12, 31, 3, 0, 0, DateTimeKind.Utc);
    private static readonly MuseumHouse House = new() { ReminderDays = 2 };

    [Fact]
    public void A_booking_is_reminded_once_and_thanked_once()
    {
        var booking = Booking();
        LetterTimes.Plan(booking, House, Start.AddDays(-10));

        Assert.Null(LetterTimes.TakeDue(booking, Start.AddDays(-2).AddSeconds(-1)));
        Assert.Equal(BookingStep.Reminded, LetterTimes.TakeDue(booking, Start.AddDays(-2)));
        Assert.Null(LetterTimes.TakeDue(booking, Start.AddDays(-1)));
        Assert.Equal(BookingStep.FollowedUp, LetterTimes.TakeDue(booking, Start.AddDays(2)));
        Assert.Null(booking.LetterUtc);
        Assert.Null(LetterTimes.TakeDue(booking, Start.AddDays(3)));
    }

    [Fact]
    public void Whoever_books_in_the_last_days_is_not_reminded()
    {
        var booking = Booking();
        LetterTimes.Plan(booking, House, Start.AddDays(-1));

        Assert.Null(LetterTimes.TakeDue(booking, Start.AddHours(-1)));
        Assert.Equal(BookingStep.FollowedUp, LetterTimes.TakeDue(booking, Start.AddDays(2)));
    }

    [Fact]
    public void A_reminder_that_comes_after_the_lesson_is_not_written()
    {
        var booking = Booking();
        LetterTimes.Plan(booking, House, Start.AddDays(-10));

        Assert.Equal(BookingStep.FollowedUp, LetterTimes.TakeDue(booking, Start.AddDays(3)));
    }

    [Fact]
    public void Thanks_that_come_weeks_later_are_left_out()
    {
        var booking = Booking();
        LetterTimes.Plan(booking, House, Start.AddDays(-1));

        Assert.Null(LetterTimes.TakeDue(booking, Start.AddDays(30)));
        Assert.Null(booking.LetterUtc);
    }

    [Theory]
    [InlineData(BookingState.Missed)]
    [InlineData(BookingState.Cancelled)]
    public void Nobody_is_thanked_who_was_not_there(BookingState state)
    {
        var booking = Booking();
        LetterTimes.Plan(booking, House, Start.AddDays(-1));
        booking.State = state;

        Assert.Null(LetterTimes.TakeDue(booking, Start.AddDays(2)));
    }

    [Theory]
    [InlineData(BookingState.Waiting)]
    [InlineData(BookingState.Offered)]
    public void Whoever_has_no_places_gets_no_reminder(BookingState state)
    {
        var booking = Booking();
        booking.State = state;
        LetterTimes.Plan(booking, House, Start.AddDays(-10));

        Assert.Null(booking.LetterUtc);
    }

    [Fact]
    public void The_last_hours_belong_to_the_museum()
    {
        var house = new MuseumHouse { BookingHours = 24, ChangeHours = 48 };

        Assert.True(BookingHours.MayBook(Start, house, Start.AddHours(-24).AddSeconds(-1)));
        Assert.False(BookingHours.MayBook(Start, house, Start.AddHours(-24)));
        Assert.True(BookingHours.MayChange(Start, house, Start.AddHours(-48).AddSeconds(-1)));
        Assert.False(BookingHours.MayChange(Start, house, Start.AddHours(-48)));
    }

    private static ClassBooking Booking() => new() { State = BookingState.Booked, StartUtc = Start, EndUtc = Start.AddMinutes(45) };
}
