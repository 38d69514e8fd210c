using CivicSite.Maps.Geometry;

namespace CivicSite.Tos.Handlers;

/// <summary>What is wrong with a record.</summary>
internal enum TosFaultKind
{
    NameTooLong,
    SummaryTooLong,
    AddressTaken,
    SettlementMissing,
    NotWholeNumber,
    DateInFuture,
    ChronicleLine,
    AddressLine,
    Borders,
    MemberName,
    MemberPhone,
    MemberEmail,
    PhotographWithoutAlt,
    Year,
    TosMissing,
    ForumNumber,
    NominationsMissing,
    JuryMissing,
    NominationMissing,
    Place,
}

/// <param name="Member">The name of the form field beside which the fault is shown.</param>
/// <param name="Line">The line or row in question, counted from 1, in fields of several.</param>
/// <param name="Borders">What is wrong with the borders.</param>
/// <param name="At">Near which point.</param>
internal sealed record TosFault(TosFaultKind Kind, string Member, int Line = 0, GeoFault? Borders = null, GeoPoint? At = null);
