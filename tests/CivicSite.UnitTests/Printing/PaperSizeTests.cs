using CivicSite.ImmortalRegiment.Print;
using CivicSite.Printing;

namespace CivicSite.UnitTests.Printing;

public sealed class PaperSizeTests
{
    [Fact]
    public void Marks_are_for_printing_houses_only()
    {
        Assert.Equal("@page { size: 210mm 297mm;  }\n", PaperSize.A4.PageRule(bleed: false));
        Assert.Equal("@page { size: 210mm 297mm; bleed: 3mm; marks: crop; }\n", PaperSize.A4.PageRule(bleed: true));
    }

    [Theory]
    [InlineData("a4", true)]
    [InlineData("A3", true)]
    [InlineData("30x40", true)]
    [InlineData("a0", false)]
    [InlineData("", false)]
    public void Only_sheets_of_the_list_are_printed(string code, bool known) => Assert.Equal(known, PlacardSheets.Find(code) is not null);
}
