using System.Globalization;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.ImmortalRegiment.Services;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Says in few words who a person was.</summary>
internal sealed class PersonSheetTexts(VeteranTexts texts)
{
    /// <param name="line">How long a line may be, in hundredths of the sheet's height.</param>
    public PersonSheetViewModel Of(VeteranEntry person, string siteName, string address, bool hasPortrait, double line)
    {
        var (surname, givenNames) = Parts(person.Name);
        return new PersonSheetViewModel(
            surname,
            givenNames,
            Rank(person),
            VeteranTexts.Years(person.Birth, person.Death),
            hasPortrait,
            siteName,
            address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..],
            person.Demonstration,
            LetterSize.StepFor(surname, line));
    }

    /// <summary>The military rank; of people without one what they were in the war.</summary>
    public string Rank(VeteranEntry person) =>
        Ranks.List.Find(person.Rank)?.Name(CultureInfo.CurrentUICulture)
        ?? (person.Codes(Facet.Category) is [var category, ..] ? texts.Category(category) : "");

    // The surname stands first in names of the archive.
    private static (string Surname, string GivenNames) Parts(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? (name[..blank], name[(blank + 1)..]) : (name, "");
}
