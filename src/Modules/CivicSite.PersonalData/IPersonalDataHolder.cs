namespace CivicSite.PersonalData;

/// <summary>A module that keeps data of people. Registered by the module in a startup that requires this feature.</summary>
public interface IPersonalDataHolder
{
    /// <summary>Everything that is kept of the person.</summary>
    Task<IReadOnlyList<PersonalRecord>> FindAsync(PersonKey key);

    /// <summary>Removes all of it, in the session of the request.</summary>
    /// <param name="key">The person.</param>
    /// <param name="by">User name of who erases.</param>
    Task EraseAsync(PersonKey key, string by);
}

/// <summary>One thing that is kept of a person.</summary>
/// <param name="Kind">What sort of thing it is, in the language of the request. It names nobody: the log of erasures counts by it.</param>
/// <param name="Title">Which one.</param>
/// <param name="Data">What is kept.</param>
/// <param name="Url">Its page in the admin; empty where it has none.</param>
public sealed record PersonalRecord(string Kind, string Title, IReadOnlyList<PersonalDatum> Data, string Url = "");

/// <summary>A datum with its name, in the language of the request.</summary>
public sealed record PersonalDatum(string Name, string Value);
