using System.Text.RegularExpressions;
using CivicSite.PersonalData;
using Microsoft.Extensions.Localization;
using YesSql;

namespace CivicSite.Mailing.Delivery;

/// <summary>Letters to a person that have not left yet.</summary>
internal sealed partial class WaitingLettersHolder(ISession session, IStringLocalizer<WaitingLettersHolder> S) : IPersonalDataHolder
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(PersonKey key) =>
        [.. (await LettersAsync(key)).Select(letter => new PersonalRecord(
            S["Letter that waits to be sent"], letter.Subject, [new PersonalDatum(S["To"], letter.To), new PersonalDatum(S["Text"], Secret().Replace(letter.Text, "${before}…"))]))];

    public async Task EraseAsync(PersonKey key, string by)
    {
        foreach (var letter in await LettersAsync(key))
        {
            session.Delete(letter);
        }
    }

    private Task<IEnumerable<QueuedLetter>> LettersAsync(PersonKey key)
    {
        var hash = key.Hash;
        return session.Query<QueuedLetter, QueuedLetterIndex>(row => row.PersonHash == hash).ListAsync();
    }

    // Whoever looks after data must not be able to act in the name of the person.
    [GeneratedRegex("(?<before>[?&]key=)[A-Za-z0-9_-]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
