using System.Globalization;
using System.Text;

namespace CivicSite.Events.Registration;

/// <summary>Reads the form. Faults have the id of the field that they are about.</summary>
internal static class RegistrationReader
{
    public const string Name = "reg-name";
    public const string Email = "reg-email";
    public const string Phone = "reg-phone";
    public const string People = "reg-people";
    public const string Consent = "reg-consent";
    public const string Form = "registration";

    private const int MaxName = 100;
    private const int MaxContact = 254;
    private const int MaxAnswer = 500;
    private const int MostDigits = 6;

    public static string Answer(int index) => string.Create(CultureInfo.InvariantCulture, $"reg-answer-{index}");

    /// <param name="byOffice">The office may write somebody down who has no e-mail.</param>
    public static (IReadOnlyDictionary<string, RegistrationFault> Faults, RegistrationEntry Entry) Read(RegistrationForm form, RegistrationTerms terms, bool byOffice)
    {
        var faults = new Dictionary<string, RegistrationFault>(StringComparer.Ordinal);
        var entry = new RegistrationEntry(
            Clean(form.Name, MaxName),
            EmailAddresses.Normalize(Clean(form.Email, MaxContact)) ?? "",
            PhoneNumbers.Parse(Clean(form.Phone, MaxContact))?.Display ?? "",
            Count(form.People) ?? 0,
            Answers(form, terms.Questions),
            new RegistrationConsent(),
            byOffice);
        if (!IsName(entry.Name))
        {
            faults[Name] = RegistrationFault.NameMissing;
        }

        if (entry.Email.Length == 0 && (!byOffice || !string.IsNullOrWhiteSpace(form.Email)))
        {
            faults[Email] = RegistrationFault.NoEmail;
        }

        if (entry.Phone.Length == 0 && !string.IsNullOrWhiteSpace(form.Phone))
        {
            faults[Phone] = RegistrationFault.NoPhone;
        }

        if (PeopleFault(form.People, terms) is { } people)
        {
            faults[People] = people;
        }

        foreach (var (index, question) in terms.Questions.Index())
        {
            if (question.IsRequired && !byOffice && !entry.Answers.Any(answer => string.Equals(answer.Question, question.Text, StringComparison.Ordinal)))
            {
                faults[Answer(index)] = RegistrationFault.AnswerMissing;
            }
        }

        if (!form.Consent)
        {
            faults[Consent] = RegistrationFault.ConsentMissing;
        }

        return (faults, entry);
    }

    /// <summary>What is wrong with a number of people as typed; null where it may be.</summary>
    public static RegistrationFault? PeopleFault(string? typed, RegistrationTerms terms) => Count(typed) switch
    {
        null or 0 => RegistrationFault.People,
        var people when people > terms.LargestGroup => RegistrationFault.TooManyPeople,
        _ => null,
    };

    /// <summary>A number of people as typed; null where it is none.</summary>
    public static int? Count(string? typed) =>
        (typed ?? "").Trim() is { Length: > 0 and <= MostDigits } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static List<RegistrationAnswer> Answers(RegistrationForm form, IReadOnlyList<RegistrationQuestion> questions) =>
    [
        .. questions.Index()
            .Select(pair => new RegistrationAnswer { Question = pair.Item.Text, Answer = Clean(form.Answers.ElementAtOrDefault(pair.Index), MaxAnswer) })
            .Where(static answer => answer.Answer.Length > 0),
    ];

    // The name stands in a letter to the address: nobody can send an advertisement with it.
    private static bool IsName(string name) => name.Any(char.IsLetter) && name.All(static sign =>
        char.IsLetter(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark || sign is ' ' or '-' or '.' or '\'' or '’' or 'ʼ');

    // One line without signs that nobody sees: it goes into letters, lists and onto paper.
    private static string Clean(string? text, int longest)
    {
        var line = string.Concat((text ?? "").ReplaceLineEndings(" ").EnumerateRunes()
            .Where(static rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))).Trim();
        return line.Length <= longest ? line : line[..longest];
    }
}
