using CivicSite.PersonalData;
using YesSql.Indexes;

namespace CivicSite.Museum.Bookings;

/// <summary>One row for each booking. It holds nothing of the teacher.</summary>
public sealed class BookingIndex : MapIndex
{
    public string BookingId { get; set; } = "";

    public string SessionId { get; set; } = "";

    public string LessonId { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public string School { get; set; } = "";

    public int Grade { get; set; }

    public int Pupils { get; set; }

    public int Adults { get; set; }

    /// <summary>A value of <see cref="BookingState"/>.</summary>
    public int State { get; set; }

    /// <summary>1 while the museum is asked for something.</summary>
    public int Asks { get; set; }

    public DateTime? LetterUtc { get; set; }

    public DateTime ChangedUtc { get; set; }
}

/// <summary>One row for each secret that opens a booking.</summary>
public sealed class BookingTokenIndex : MapIndex
{
    public string TokenHash { get; set; } = "";
}

/// <summary>Finds the contact of a booking.</summary>
public sealed class BookingContactIndex : MapIndex
{
    public string BookingId { get; set; } = "";
}

/// <summary>One row for each address and number of a contact.</summary>
public sealed class BookingPersonIndex : MapIndex
{
    /// <summary>Hash of the <see cref="PersonKey"/>.</summary>
    public string PersonHash { get; set; } = "";
}

internal sealed class BookingIndexProvider : IndexProvider<ClassBooking>
{
    public override void Describe(DescribeContext<ClassBooking> context)
    {
        context.For<BookingIndex>().Map(static booking => new BookingIndex
        {
            BookingId = booking.BookingId,
            SessionId = booking.SessionId,
            LessonId = booking.LessonId,
            StartUtc = booking.StartUtc,
            School = booking.School,
            Grade = booking.Grade,
            Pupils = booking.Pupils,
            Adults = booking.Adults,
            State = (int)booking.State,
            Asks = booking.Request is null ? 0 : 1,
            LetterUtc = booking.LetterUtc,
            ChangedUtc = booking.ChangedUtc,
        });
        context.For<BookingTokenIndex>().Map(static booking => booking.TokenHashes.Select(static hash => new BookingTokenIndex { TokenHash = hash }));
    }
}

internal sealed class BookingContactIndexProvider : IndexProvider<BookingContact>
{
    public override void Describe(DescribeContext<BookingContact> context)
    {
        context.For<BookingContactIndex>().Map(static contact => new BookingContactIndex { BookingId = contact.BookingId });
        context.For<BookingPersonIndex>().Map(static contact => PersonKey.HashesOf(contact.Email, contact.Phone).Select(static hash => new BookingPersonIndex { PersonHash = hash }));
    }
}
