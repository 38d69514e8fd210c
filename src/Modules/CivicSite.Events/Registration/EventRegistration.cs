using CivicSite.Booking;

namespace CivicSite.Events.Registration;

/// <summary>How a registration stands.</summary>
public enum RegistrationState
{
    /// <summary>The places are theirs.</summary>
    Registered,

    Waiting,

    Cancelled,
}

/// <summary>Who has places at an event, and what those who come were told of it. One document for each event.</summary>
internal sealed class EventSeats
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string EventId { get; set; } = "";

    public SeatBook Book { get; set; } = new();

    /// <summary>The number of the last registration.</summary>
    public int LastNumber { get; set; }

    /// <summary>What those who come know of the event.</summary>
    public EventOutline Told { get; set; } = new();

    /// <summary>The beginning of which they were reminded: an event that moves has another one.</summary>
    public DateTime? RemindedOfUtc { get; set; }

    /// <summary>When the data of those who came were removed.</summary>
    public DateTime? ClearedUtc { get; set; }

    /// <summary>Somebody expects the event to take place, and would have to be told if it does not.</summary>
    public bool AreToBeTold(DateTime nowUtc) => !Book.IsEmpty && ClearedUtc is null && Told.State != Models.EventState.Cancelled && Told.OverUtc > nowUtc;
}

/// <summary>
/// A registration for an event. Who registered stands in <see cref="EventRegistrant"/>, never here: without it this is only a count.
/// </summary>
internal sealed class EventRegistration
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string RegistrationId { get; set; } = "";

    public string EventId { get; set; } = "";

    /// <summary>Counts the registrations of the event.</summary>
    public int Number { get; set; }

    public RegistrationState State { get; set; }

    /// <summary>How many people.</summary>
    public int Size { get; set; }

    /// <summary>How many of them came; null while nobody has said so.</summary>
    public int? Came { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>Hashes of the secrets that open it: one for each letter with a link.</summary>
    public List<string> TokenHashes { get; set; } = [];

    public RegistrationConsent Consent { get; set; } = new();

    // The oldest but the first are forgotten: the first is in the visitor's own hands.
    private const int MaxTokens = 10;

    /// <summary>Makes another secret that opens the registration. It has to be saved.</summary>
    public string AddToken()
    {
        var token = SecretToken.New();
        TokenHashes.Add(SecretToken.Hash(token)!);
        if (TokenHashes.Count > MaxTokens)
        {
            TokenHashes.RemoveAt(1);
        }

        return token;
    }
}

/// <summary>That the visitor agreed to the processing of personal data, to which text, and when.</summary>
internal sealed class RegistrationConsent
{
    public string Version { get; set; } = "";

    /// <summary>SHA-256 of the text that was shown; empty where it was given by telephone.</summary>
    public string TextHash { get; set; } = "";

    public DateTime GivenUtc { get; set; }

    /// <summary>User name of who wrote down a consent by telephone; empty where the visitor gave it.</summary>
    public string NotedBy { get; set; } = "";
}

/// <summary>Who registered, and what they answered. Kept apart so that it can be removed alone.</summary>
internal sealed class EventRegistrant
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string RegistrationId { get; set; } = "";

    public string EventId { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Empty where the office wrote somebody down who has none.</summary>
    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public List<RegistrationAnswer> Answers { get; set; } = [];
}

/// <summary>An answer with the question as it was asked.</summary>
internal sealed class RegistrationAnswer
{
    public string Question { get; set; } = "";

    public string Answer { get; set; } = "";
}
