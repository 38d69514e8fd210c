namespace CivicSite.Mailing;

/// <summary>A letter to one person, in plain text.</summary>
/// <param name="To">An address as <see cref="EmailAddresses.Normalize"/> returns it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The letter's text.</param>
/// <param name="About">An opaque key of what the letter is about, by which it can be taken back; at most <see cref="MaxAbout"/> characters.</param>
public sealed record Letter(string To, string Subject, string Text, string About)
{
    public const int MaxAbout = 100;

    /// <summary>It must not get into a log by chance.</summary>
    public override string ToString() => $"Letter about {About}";
}

/// <summary>Letters on their way out. They are sent by a background task, so that no request waits for a mail server.</summary>
public interface IOutbox
{
    /// <summary>Stores the letter in the current session: it leaves only if the session commits, and then within about a minute.</summary>
    /// <exception cref="ArgumentException"><see cref="Letter.To"/> is no address, or <see cref="Letter.About"/> is empty or too long.</exception>
    Task EnqueueAsync(Letter letter);

    /// <summary>Takes back the letters about something that have not left yet.</summary>
    Task RemoveAsync(string about);
}
