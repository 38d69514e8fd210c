namespace CivicSite.Organizations.Rules;

/// <summary>The rule that a number of a state register breaks.</summary>
internal enum NumberFault
{
    None,

    /// <summary>There is something beside digits.</summary>
    NotDigits,

    /// <summary>There are too few or too many digits.</summary>
    Length,

    /// <summary>The number is of another kind, such as an entrepreneur's or that of a record.</summary>
    Kind,

    /// <summary>The last digit does not follow from the others: one of them is mistyped.</summary>
    CheckDigit,
}

/// <summary>The numbers of legal entities: ОГРН of the register of legal entities and ИНН of the tax service.</summary>
internal static class RegistrationNumbers
{
    public const int OgrnLength = 13;

    public const int InnLength = 10;

    // Order of the Federal Tax Service on the structure of the ИНН: weights of the first nine digits of an organisation's number.
    private static readonly int[] InnWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>Takes away blanks, which people put between groups of digits.</summary>
    public static string Normalize(string? number) =>
        string.Concat((number ?? "").Where(static letter => !char.IsWhiteSpace(letter)));

    /// <param name="number">Normalised.</param>
    public static NumberFault CheckOgrn(string number)
    {
        if (Shape(number, OgrnLength) is var fault && fault != NumberFault.None)
        {
            return fault;
        }

        // 1 and 5 begin main numbers of legal entities, 3 those of entrepreneurs, all others those of records.
        if (number[0] is not ('1' or '5'))
        {
            return NumberFault.Kind;
        }

        return OgrnCheckDigit(number) == number[^1] ? NumberFault.None : NumberFault.CheckDigit;
    }

    /// <param name="number">Normalised.</param>
    public static NumberFault CheckInn(string number)
    {
        if (Shape(number, InnLength) is var fault && fault != NumberFault.None)
        {
            return fault;
        }

        return InnCheckDigit(number) == number[^1] ? NumberFault.None : NumberFault.CheckDigit;
    }

    // The remainder of the first twelve digits by eleven, its last digit.
    private static char OgrnCheckDigit(string number)
    {
        var remainder = 0;
        foreach (var digit in number.AsSpan(0, OgrnLength - 1))
        {
            remainder = ((remainder * 10) + (digit - '0')) % 11;
        }

        return Digit(remainder % 10);
    }

    private static char InnCheckDigit(string number)
    {
        var sum = 0;
        for (var i = 0; i < InnWeights.Length; i++)
        {
            sum += InnWeights[i] * (number[i] - '0');
        }

        return Digit(sum % 11 % 10);
    }

    private static char Digit(int value) => (char)('0' + value);

    private static NumberFault Shape(string number, int length) =>
        !number.All(char.IsAsciiDigit) ? NumberFault.NotDigits
        : number.Length != length ? NumberFault.Length
        : NumberFault.None;
}
