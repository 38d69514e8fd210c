using CivicSite.ImmortalRegiment.Dates;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>What is wrong with a record.</summary>
internal enum VeteranFaultKind
{
    NameMissing,
    TextTooLong,
    AddressTaken,
    UnknownChoice,
    FactEmpty,
    Date,
    DateInFuture,
    DeathBeforeBirth,
    UnknownTerm,
    Point,
    SeveralPreferred,
    UnknownSource,
    SourceWithoutTitle,
    WebAddress,
    PictureWithoutCaption,
}

/// <param name="Member">The name of the form field beside which the fault is shown.</param>
/// <param name="Line">The row in question, counted from 1, in parts of several.</param>
/// <param name="Date">What is wrong with a date.</param>
/// <param name="Limit">How many characters a text may have.</param>
internal sealed record VeteranFault(VeteranFaultKind Kind, string Member, int Line = 0, DateFault Date = DateFault.None, int Limit = 0);
