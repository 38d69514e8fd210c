using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>What fields, items and codes are called.</summary>
internal sealed class ContributionTexts(IStringLocalizer<ContributionTexts> S)
{
    /// <summary>What an item is called, for curators and for the last look.</summary>
    public string Item(string item) => item switch
    {
        ContributionFields.Name => S["Name"],
        ContributionFields.OtherSurname => S["Maiden or former surname"],
        ContributionFields.Categories => S["Who the person was in the war"],
        ContributionFields.Story => S["Story"],
        FactKinds.Birth => S["Birth"],
        FactKinds.Death => S["Death"],
        FactKinds.CallUp => S["Call-up"],
        FactKinds.Residence => S["Places lived in"],
        FactKinds.Branch => S["Branch of service"],
        FactKinds.Unit => S["Units"],
        FactKinds.Rank => S["Rank"],
        FactKinds.Path => S["Path of war"],
        FactKinds.Award => S["Awards"],
        FactKinds.Wound => S["Wounds"],
        FactKinds.Captivity => S["Captivity"],
        FactKinds.Fate => S["Fate"],
        FactKinds.HomeFront => S["Work on the home front"],
        _ => S["Life after the war"],
    };

    public string Label(ContributionField field) => field.Key switch
    {
        ContributionFields.Surname => S["Surname"],
        ContributionFields.GivenName => S["Given name"],
        ContributionFields.Patronymic => S["Patronymic"],
        "birth-date" => S["When born"],
        "birth-place" => S["Where born"],
        "callUp-date" => S["When called up"],
        "callUp-text" => S["Called up by which commissariat"],
        "death-date" => S["When died"],
        "death-place" => S["Where died or buried"],
        _ => Item(field.Item),
    };

    /// <summary>Empty where the label says enough.</summary>
    public string Hint(ContributionField field) => field switch
    {
        { Input: ContributionInput.Date } => S["As exactly as you know: 9.05.1923, 1923, autumn 1942, before 1943."],
        { Key: ContributionFields.OtherSurname } => S["If the surname was another one before marriage, or documents spell it otherwise."],
        { Key: "birth-place" } => S["Village, district, region: as they were called then."],
        { Key: "residence-text" } => S["Each place on a line of its own."],
        { Key: "unit-text" } => S["Regiment, division, army: each on a line of its own."],
        { Key: "path-text" } => S["Where the person fought, each place on a line of its own; a year before it if you know it: 1943, Kursk."],
        { Key: "award-text" } => S["Each order or medal on a line of its own."],
        { Key: ContributionFields.Story } => S["What the family remembers, in your own words."],
        _ => "",
    };

    public string Category(string code) => code switch
    {
        VeteranCategories.Frontline => S["Front-line soldier"],
        VeteranCategories.HomeFront => S["Home-front worker"],
        VeteranCategories.Siege => S["Survivor of the siege"],
        VeteranCategories.Prisoner => S["Prisoner of camps"],
        VeteranCategories.Partisan => S["Partisan"],
        _ => S["Child of the war"],
    };

    /// <summary>Empty for what is no fault: a date in words that are not understood is kept as it was typed.</summary>
    public string Fault(DateFault fault) => fault switch
    {
        DateFault.NoSuchDay => S["No calendar has this day."],
        DateFault.ShortYear => S["Write the year with four digits."],
        DateFault.YearOutOfRange => S["Please check the year."],
        DateFault.WrongOrder => S["The second date is before the first one."],
        _ => "",
    };

    /// <summary>A value as people read it: dates and codes in words.</summary>
    public string Shown(ContributionField field, string value) => field.Input switch
    {
        _ when value.Length == 0 => "",
        ContributionInput.Date => UncertainDate.TryParse(value, out var date, out _) ? date.ToText(CultureInfo.CurrentUICulture) : value,
        ContributionInput.Choice => ContributionFields.Choices(field.Key).FirstOrDefault(term => string.Equals(term.Code, value, StringComparison.Ordinal))?.Name(CultureInfo.CurrentUICulture) ?? value,
        ContributionInput.Several => string.Join(", ", value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Category)),
        _ => value,
    };

    /// <summary>All values of an item, one a line.</summary>
    public string Shown(string item, Func<string, string> value) => string.Equals(item, ContributionFields.Name, StringComparison.Ordinal)
        ? string.Join(' ', ContributionFields.OfItem(item).Select(field => value(field.Key)).Where(static text => text.Length > 0))
        : string.Join('\n', ContributionFields.OfItem(item).Select(field => Shown(field, value(field.Key))).Where(static text => text.Length > 0));
}
