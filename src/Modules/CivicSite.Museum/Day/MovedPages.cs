using System.Net;
using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Day;

/// <inheritdoc cref="IMovedPages"/>
internal sealed class MovedPages(BookingStore bookings, BookingGuard guard, BookingFacts facts, MuseumTexts texts, MuseumContexts contexts, SeatDesk desk) : IMovedPages
{
    public async Task<MovedViewModel> OpenAsync(string? token, IPAddress? address)
    {
        if (!guard.Throttle.TryEnter(address))
        {
            return new MovedViewModel(BookingOutcome.Busy);
        }

        return await bookings.ByTokenAsync(token) is { Move: { } move } booking ? await ShowAsync(booking, move) : new MovedViewModel(BookingOutcome.Unknown);
    }

    public async Task<MovedViewModel> AnswerAsync(string? token, bool comes, IPAddress? address)
    {
        if (!guard.Throttle.TryEnter(address))
        {
            return new MovedViewModel(BookingOutcome.Busy);
        }

        if (await bookings.ByTokenAsync(token) is not { Move: not null } booking)
        {
            return new MovedViewModel(BookingOutcome.Unknown);
        }

        await desk.DoAsync<MoveAnswers, bool>(booking.LessonId, answers => answers.AnswerAsync(token, comes));
        return new MovedViewModel(BookingOutcome.Kept);
    }

    private async Task<MovedViewModel> ShowAsync(ClassBooking booking, BookingMove move)
    {
        var fact = await facts.OfAsync(booking);
        var context = await contexts.GetAsync();
        return new MovedViewModel(BookingOutcome.Shown)
        {
            Lesson = fact.Lesson,
            Former = MuseumTexts.When(new DateTimeOffset(context.ToLocal(move.FromUtc), fact.LocalStart.Offset)),
            When = MuseumTexts.When(fact.LocalStart),
            Class = $"{booking.School}, {texts.Class(booking)}, {texts.Pupils(booking.Pupils)}",
            IsWaiting = booking.State == BookingState.Waiting,
            IsOpen = MoveAnswers.IsOpen(booking, context.Now),
            IsAccepted = move.AcceptedUtc is not null && booking.State is BookingState.Booked or BookingState.Waiting,
            Contact = context.House.Contact,
        };
    }
}
