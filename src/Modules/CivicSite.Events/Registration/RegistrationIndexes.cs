using CivicSite.PersonalData;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.Events.Registration;

/// <summary>One row for each published event with a registration.</summary>
public sealed class OfferedRegistrationIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public DateTime StartUtc { get; set; }
}

/// <summary>One row for each event that somebody has registered for.</summary>
public sealed class EventSeatsIndex : MapIndex
{
    public string EventId { get; set; } = "";

    public DateTime StartUtc { get; set; }

    /// <summary>When the event is over.</summary>
    public DateTime OverUtc { get; set; }

    /// <summary>1 once the data of those who came were removed.</summary>
    public int Cleared { get; set; }
}

/// <summary>One row for each registration. It says nothing of whose it is.</summary>
public sealed class EventRegistrationIndex : MapIndex
{
    public string RegistrationId { get; set; } = "";

    public string EventId { get; set; } = "";

    /// <summary>The number of a <see cref="RegistrationState"/>.</summary>
    public int State { get; set; }

    public int Number { get; set; }
}

/// <summary>One row for each secret that opens a registration.</summary>
public sealed class EventRegistrationTokenIndex : MapIndex
{
    public string TokenHash { get; set; } = "";
}

/// <summary>Finds who registered.</summary>
public sealed class EventRegistrantIndex : MapIndex
{
    public string RegistrationId { get; set; } = "";

    public string EventId { get; set; } = "";
}

/// <summary>Finds the registrations of a person: a row for each address and number.</summary>
public sealed class EventRegistrantPersonIndex : MapIndex
{
    /// <summary>Hash of a <see cref="PersonKey"/>.</summary>
    public string PersonHash { get; set; } = "";
}

internal sealed class OfferedRegistrationIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<OfferedRegistrationIndex>()
        .Map(static item => item.Published && item.Has<EventRegistrationPart>() && RegistrationTerms.Of(item).IsOffered && EventOutline.Of(item) is { } outline
            ? new OfferedRegistrationIndex { ContentItemId = item.ContentItemId, StartUtc = outline.StartUtc }
            : null!);
}

internal sealed class EventSeatsIndexProvider : IndexProvider<EventSeats>
{
    public override void Describe(DescribeContext<EventSeats> context) => context.For<EventSeatsIndex>().Map(static seats => new EventSeatsIndex
    {
        EventId = seats.EventId,
        StartUtc = seats.Told.StartUtc,
        OverUtc = seats.Told.OverUtc,
        Cleared = seats.ClearedUtc is null ? 0 : 1,
    });
}

internal sealed class EventRegistrationIndexProvider : IndexProvider<EventRegistration>
{
    public override void Describe(DescribeContext<EventRegistration> context)
    {
        context.For<EventRegistrationIndex>().Map(static registration => new EventRegistrationIndex
        {
            RegistrationId = registration.RegistrationId,
            EventId = registration.EventId,
            State = (int)registration.State,
            Number = registration.Number,
        });
        context.For<EventRegistrationTokenIndex>().Map(static registration => registration.TokenHashes.Select(static hash => new EventRegistrationTokenIndex { TokenHash = hash }));
    }
}

internal sealed class EventRegistrantIndexProvider : IndexProvider<EventRegistrant>
{
    public override void Describe(DescribeContext<EventRegistrant> context)
    {
        context.For<EventRegistrantIndex>().Map(static registrant => new EventRegistrantIndex { RegistrationId = registrant.RegistrationId, EventId = registrant.EventId });
        context.For<EventRegistrantPersonIndex>().Map(static registrant =>
            PersonKey.HashesOf(registrant.Email, registrant.Phone).Select(static hash => new EventRegistrantPersonIndex { PersonHash = hash }));
    }
}
