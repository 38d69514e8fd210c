namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>Why a text is no date.</summary>
public enum DateFault
{
    None,

    Empty,

    /// <summary>The words are not understood.</summary>
    NotADate,

    /// <summary>No calendar has it, such as 31.02.1943.</summary>
    NoSuchDay,

    /// <summary>A year of two digits may belong to several centuries.</summary>
    ShortYear,

    /// <summary>A year before 1800 or after 2099.</summary>
    YearOutOfRange,

    /// <summary>The second of two dates lies before the first one.</summary>
    WrongOrder,
}
