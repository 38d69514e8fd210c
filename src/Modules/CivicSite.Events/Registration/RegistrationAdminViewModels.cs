namespace CivicSite.Events.Registration;

/// <summary>Events with a registration.</summary>
/// <param name="Withdrawn">Events whose registration was switched off although somebody had registered.</param>
public sealed record RegistrationListViewModel(IReadOnlyList<RegistrationListRow> Rows, IReadOnlyList<RegistrationListRow> Withdrawn, int Page, bool HasMore);

/// <summary>An event with how many people have places and how many wait.</summary>
/// <param name="Places">Null where there is room for everybody.</param>
public sealed record RegistrationListRow(string EventId, string Title, string When, int Registered, int Waiting, int? Places);

/// <summary>Who registered for an event.</summary>
public sealed record EventRegistrationsViewModel(RegistrationEventView Event, IReadOnlyList<RegistrantRow> Rows, int Page, bool HasMore)
{
    /// <summary>Null where there is room for everybody.</summary>
    public int? Places { get; init; }

    public int Registered { get; init; }

    public int Waiting { get; init; }

    /// <summary>How many people came, of all pages.</summary>
    public int Came { get; init; }

    public bool IsPast { get; init; }

    /// <summary>The event is not over: registrations can be cancelled.</summary>
    public bool MayCancel { get; init; }

    /// <summary>The data have been removed after the event.</summary>
    public bool IsCleared { get; init; }

    /// <summary>The form for somebody who calls; null where nobody can be added any more.</summary>
    public RegistrationFormViewModel? Form { get; init; }

    public bool HasErrors => Form?.Errors.Count > 0;
}

/// <summary>One registration.</summary>
/// <param name="Name">Empty where the data were removed.</param>
/// <param name="Came">How many came, as the field shows it; empty while nobody has said so.</param>
/// <param name="NotedBy">User name of who wrote it down; empty where the visitor did.</param>
public sealed record RegistrantRow(
    string RegistrationId, int Number, RegistrationState State, int People, string Came, string Name, string Email, string Phone,
    IReadOnlyList<(string Question, string Answer)> Answers, DateTime RegisteredAt, string NotedBy);
