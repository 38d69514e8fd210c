namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Compares names part by part. A reason of null says that one side does not state the part.</summary>
internal static class NameComparer
{
    private const int MinForOneLetter = 4;
    private const int MinForTwoLetters = 8;

    public static MatchReason? Surname(NameForms left, NameForms right)
    {
        if (left.Stem.Length == 0 || right.Stem.Length == 0)
        {
            return null;
        }

        if (string.Equals(left.Stem, right.Stem, StringComparison.Ordinal))
        {
            return MatchReason.SurnameSame;
        }

        if (string.Equals(left.StemSound, right.StemSound, StringComparison.Ordinal))
        {
            return MatchReason.SurnameSound;
        }

        return Near(left.Stem, right.Stem, left.StemSound, right.StemSound) switch
        {
            1 => MatchReason.SurnameOneLetter,
            2 => MatchReason.SurnameTwoLetters,
            _ => MatchReason.SurnameDifferent,
        };
    }

    public static MatchReason? GivenName(NameForms left, NameForms right)
    {
        if (left.Given.Length == 0 || right.Given.Length == 0)
        {
            return null;
        }

        if (string.Equals(left.GivenWritten, right.GivenWritten, StringComparison.Ordinal))
        {
            return left.Given.Length > 1 ? MatchReason.GivenSame : MatchReason.GivenInitial;
        }

        if (left.Given.Length == 1 || right.Given.Length == 1)
        {
            return left.GivenWritten[0] == right.GivenWritten[0] || left.Given[0] == right.Given[0] ? MatchReason.GivenInitial : MatchReason.GivenDifferent;
        }

        return string.Equals(left.Given, right.Given, StringComparison.Ordinal) || SoundsAlike(left.Given, right.Given) ? MatchReason.GivenVariant
            : Near(left.Given, right.Given) == 1 ? MatchReason.GivenOneLetter
            : MatchReason.GivenDifferent;
    }

    public static MatchReason? Patronymic(NameForms left, NameForms right)
    {
        if (left.Root.Length == 0 || right.Root.Length == 0)
        {
            return null;
        }

        if (left.Patronymic.Length == 1 || right.Patronymic.Length == 1)
        {
            return left.Patronymic[0] == right.Patronymic[0] ? MatchReason.PatronymicInitial : MatchReason.PatronymicDifferent;
        }

        if (string.Equals(left.Patronymic, right.Patronymic, StringComparison.Ordinal))
        {
            return MatchReason.PatronymicSame;
        }

        return string.Equals(left.Root, right.Root, StringComparison.Ordinal) || SoundsAlike(left.Root, right.Root) ? MatchReason.PatronymicVariant
            : Near(left.Root, right.Root) == 1 || LetterDistance.Between(left.Patronymic, right.Patronymic, 1) == 1 ? MatchReason.PatronymicOneLetter
            : MatchReason.PatronymicDifferent;
    }

    private static bool SoundsAlike(string left, string right) =>
        string.Equals(Sounds.Key(left), Sounds.Key(right), StringComparison.Ordinal);

    // Of short names a letter is too much of the name.
    private static int Near(string left, string right) =>
        Math.Min(left.Length, right.Length) < MinForOneLetter ? int.MaxValue : LetterDistance.Between(left, right, 1);

    private static int Near(string left, string right, string leftSound, string rightSound)
    {
        var length = Math.Min(left.Length, right.Length);
        if (length < MinForOneLetter)
        {
            return int.MaxValue;
        }

        var letters = Math.Min(LetterDistance.Between(left, right, 2), LetterDistance.Between(leftSound, rightSound, 2));
        return letters == 2 && length < MinForTwoLetters ? int.MaxValue : letters;
    }
}
