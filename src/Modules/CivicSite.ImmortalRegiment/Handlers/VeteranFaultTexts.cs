using CivicSite.ImmortalRegiment.Dates;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>Says what is wrong with a record.</summary>
internal sealed class VeteranFaultTexts(IStringLocalizer<VeteranFaultTexts> S)
{
    public LocalizedString Describe(VeteranFault fault) => fault.Kind switch
    {
        VeteranFaultKind.NameMissing => S["Write at least the surname or the given name."],
        VeteranFaultKind.TextTooLong => S["This text may have at most {0} characters.", fault.Limit],
        VeteranFaultKind.AddressTaken => S["This address belongs to a list of the archive. Choose another one."],
        VeteranFaultKind.UnknownChoice => S["Row {0}: choose one of the choices.", fault.Line],
        VeteranFaultKind.FactEmpty => S["Row {0} says nothing: write words, a date or a place.", fault.Line],
        VeteranFaultKind.Date => Describe(fault.Date),
        VeteranFaultKind.DateInFuture => S["The date lies in the future."],
        VeteranFaultKind.DeathBeforeBirth => S["The death lies before the birth."],
        VeteranFaultKind.UnknownTerm => S["The list of this kind does not have such a term. Choose one of the list, or write it as words."],
        VeteranFaultKind.Point => S["Write latitude and longitude as maps copy them, such as 53.1006, 91.4122."],
        VeteranFaultKind.SeveralPreferred => S["Only one of several facts of this kind can be the preferred one."],
        VeteranFaultKind.UnknownSource => S["Write the numbers of sources below, with commas between them, such as 1, 3."],
        VeteranFaultKind.SourceWithoutTitle => S["Row {0}: say what the source is, or give its archive reference.", fault.Line],
        VeteranFaultKind.WebAddress => S["This is no address of a web page."],
        VeteranFaultKind.PictureWithoutCaption => S["Row {0}: write who and what is to be seen.", fault.Line],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Unknown fault."),
    };

    public LocalizedString Describe(DateFault fault) => fault switch
    {
        DateFault.NoSuchDay => S["There is no such day in the calendar."],
        DateFault.ShortYear => S["Write the year with four digits, such as 1943."],
        DateFault.YearOutOfRange => S["The year has to lie between 1800 and 2099."],
        DateFault.WrongOrder => S["The second date lies before the first one."],
        _ => S["This is no date. Write it as 12.03.1943, March 1943, autumn 1942, before 1943, between 1941 and 1943 or c. 1920."],
    };
}
