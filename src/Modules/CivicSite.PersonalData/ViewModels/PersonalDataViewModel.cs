namespace CivicSite.PersonalData.ViewModels;

/// <summary>What is kept of a person.</summary>
/// <param name="Person">As typed.</param>
/// <param name="IsUnreadable">It is neither an address nor a telephone number.</param>
/// <param name="Records">Null before anything was asked.</param>
/// <param name="Erasures">The log, the newest first.</param>
public sealed record PersonalDataViewModel(string Person, bool IsUnreadable, IReadOnlyList<PersonalRecord>? Records, IReadOnlyList<ErasureRow> Erasures)
{
    /// <summary>The box that confirms an erasure was not ticked.</summary>
    public bool IsUnconfirmed { get; init; }
}

/// <summary>A line of the log.</summary>
/// <param name="On">On the site's clock.</param>
public sealed record ErasureRow(DateTimeOffset On, string By, IReadOnlyList<(string Kind, int Count)> Records);
