using CivicSite.PersonalData;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Museum.Bookings;

/// <summary>Keeps bookings, and apart from them who booked.</summary>
internal sealed class BookingStore(ISession session, IClock clock)
{
    public const int PageSize = 50;

    // The oldest but the first are forgotten: the first is in the teacher's own hands.
    private const int MaxTokens = 10;

    /// <summary>Null where the secret opens nothing.</summary>
    public async Task<ClassBooking?> ByTokenAsync(string? token) => SecretToken.Hash(token) is { } hash
        ? await session.Query<ClassBooking, BookingTokenIndex>(row => row.TokenHash == hash).FirstOrDefaultAsync()
        : null;

    public Task<ClassBooking?> ByIdAsync(string bookingId) =>
        session.Query<ClassBooking, BookingIndex>(row => row.BookingId == bookingId).FirstOrDefaultAsync();

    /// <summary>All bookings of a date, whatever their state.</summary>
    public async Task<IReadOnlyList<ClassBooking>> OfSessionAsync(string sessionId) =>
        [.. await session.Query<ClassBooking, BookingIndex>(row => row.SessionId == sessionId).ListAsync()];

    public async Task<IReadOnlyList<ClassBooking>> OfLessonAsync(string lessonId) =>
        [.. await session.Query<ClassBooking, BookingIndex>(row => row.LessonId == lessonId).ListAsync()];

    /// <summary>Ids of bookings whose next letter is due, the longest due first.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(DateTime now, int take) =>
        [.. (await session.QueryIndex<BookingIndex>(row => row.LetterUtc <= now).OrderBy(row => row.LetterUtc).Take(take).ListAsync()).Select(static row => row.BookingId)];

    /// <summary>Those that ask the museum for something, the longest waiting first; one more than a page has where there are more.</summary>
    public async Task<IReadOnlyList<ClassBooking>> AskingAsync(int page) =>
        [.. await session.Query<ClassBooking, BookingIndex>(row => row.Asks == 1).OrderBy(row => row.ChangedUtc).ThenBy(row => row.BookingId)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ListAsync()];

    public Task SaveAsync(ClassBooking booking)
    {
        booking.ChangedUtc = clock.UtcNow;
        return session.SaveAsync(booking, checkConcurrency: true);
    }

    public Task<BookingContact?> ContactAsync(string bookingId) =>
        session.Query<BookingContact, BookingContactIndex>(row => row.BookingId == bookingId).FirstOrDefaultAsync();

    /// <summary>The contacts that a person left.</summary>
    public async Task<IReadOnlyList<BookingContact>> ContactsAsync(PersonKey key)
    {
        var hash = key.Hash;
        return [.. await session.Query<BookingContact, BookingPersonIndex>(row => row.PersonHash == hash).ListAsync()];
    }

    public Task SaveAsync(BookingContact contact) => session.SaveAsync(contact, checkConcurrency: true);

    /// <summary>Removes who booked, with what the teacher wrote in free words. The booking itself stays for the museum's figures.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="by">User name of whoever does it; empty for the teacher and the site.</param>
    /// <returns>False where there was nothing to remove.</returns>
    public async Task<bool> RemoveContactAsync(ClassBooking booking, string by)
    {
        if (await ContactAsync(booking.BookingId) is not { } contact)
        {
            return false;
        }

        session.Delete(contact);
        House.RetentionRule.Forget(booking);
        Note(booking, BookingStep.ContactRemoved, by);
        await SaveAsync(booking);
        return true;
    }

    /// <summary>Removes a booking as if it had never been.</summary>
    public async Task DeleteAsync(ClassBooking booking)
    {
        if (await ContactAsync(booking.BookingId) is { } contact)
        {
            session.Delete(contact);
        }

        session.Delete(booking);
    }

    /// <summary>Writes a step into the history. It has to be saved.</summary>
    public void Note(ClassBooking booking, BookingStep step, string by = "") =>
        booking.History.Add(new BookingEvent { AtUtc = clock.UtcNow, Step = step, Pupils = booking.Pupils, By = by });

    /// <summary>Makes another secret that opens the booking. It has to be saved.</summary>
    public static string AddToken(ClassBooking booking)
    {
        var token = SecretToken.New();
        booking.TokenHashes.Add(SecretToken.Hash(token)!);
        if (booking.TokenHashes.Count > MaxTokens)
        {
            booking.TokenHashes.RemoveAt(1);
        }

        return token;
    }
}
