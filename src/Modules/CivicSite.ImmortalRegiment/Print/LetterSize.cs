namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Chooses how large a name is set, so that its longest word fits into a line: printed pages cannot be scrolled.</summary>
internal static class LetterSize
{
    /// <summary>Hundredths of the sheet's height, from large to small, as the style sheet has them for <c>.size-0</c> and on.</summary>
    private static readonly double[] Steps = [7, 6, 5, 4.2, 3.4, 2.6];

    /// <summary>Width of a capital of PT Serif bold, of its height: the mean of a wide name.</summary>
    private const double CapitalWidth = 0.78;

    /// <summary>The step for a word on a line.</summary>
    /// <param name="width">Hundredths of the sheet's height.</param>
    public static int StepFor(string name, double width)
    {
        var letters = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Length).DefaultIfEmpty(0).Max();
        var step = Array.FindIndex(Steps, size => size * CapitalWidth * letters <= width);
        return step < 0 ? Steps.Length - 1 : step;
    }
}
