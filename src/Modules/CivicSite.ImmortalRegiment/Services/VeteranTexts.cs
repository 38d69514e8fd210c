using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Says the codes of records in words.</summary>
internal sealed class VeteranTexts(IStringLocalizer<VeteranTexts> S)
{
    public string UnknownRecord => S["There is no published record with this address."];

    public string Category(string code) => code switch
    {
        VeteranCategories.Frontline => S["Front-line soldier"],
        VeteranCategories.HomeFront => S["Home-front worker"],
        VeteranCategories.Siege => S["Siege survivor"],
        VeteranCategories.Prisoner => S["Prisoner"],
        VeteranCategories.Partisan => S["Partisan"],
        VeteranCategories.WarChild => S["Child of the war"],
        _ => code,
    };

    public string FactKind(string kind) => kind switch
    {
        FactKinds.Birth => S["Born"],
        FactKinds.Death => S["Died"],
        FactKinds.CallUp => S["Called up"],
        FactKinds.Residence => S["Lived"],
        FactKinds.Branch => S["Arm of service"],
        FactKinds.Unit => S["Units"],
        FactKinds.Rank => S["Military rank"],
        FactKinds.Path => S["Path of war"],
        FactKinds.Award => S["Awards"],
        FactKinds.Wound => S["Wounds"],
        FactKinds.Captivity => S["Captivity"],
        FactKinds.Fate => S["Fate"],
        FactKinds.HomeFront => S["Work on the home front"],
        FactKinds.AfterLife => S["Life after the war"],
        _ => kind,
    };

    /// <summary>A single fact of the kind, as an event.</summary>
    public string Event(string kind) => kind switch
    {
        FactKinds.Unit => S["Unit"],
        FactKinds.Award => S["Award"],
        FactKinds.Wound => S["Wound"],
        _ => FactKind(kind),
    };

    public string Certainty(string code) => code switch
    {
        Certainties.Certain => S["certain"],
        Certainties.Probable => S["probable"],
        Certainties.Doubtful => S["doubtful"],
        _ => code,
    };

    public string NameKind(string code) => code switch
    {
        NameKinds.Maiden => S["Maiden name"],
        NameKinds.Former => S["Former name"],
        NameKinds.Spelling => S["In documents also"],
        _ => code,
    };

    public string SourceKind(string code) => code switch
    {
        SourceKinds.Archive => S["Archive"],
        SourceKinds.Newspaper => S["Newspaper"],
        SourceKinds.Booklet => S["Booklet or book"],
        SourceKinds.Relative => S["Told by a relative"],
        SourceKinds.MemoryOfThePeople => S["Site “Memory of the People”"],
        SourceKinds.MoyPolk => S["Site of the Immortal Regiment"],
        SourceKinds.Other => S["Other source"],
        _ => code,
    };

    public string Tie(string kind) => kind switch
    {
        TieKinds.Parent => S["Parent"],
        TieKinds.Child => S["Son or daughter"],
        TieKinds.Spouse => S["Spouse"],
        TieKinds.Sibling => S["Brother or sister"],
        TieKinds.Relative => S["Relative"],
        TieKinds.Comrade => S["Served together"],
        _ => kind,
    };

    /// <summary>Where a document lies and how it is called: “CAMO, fund 33, inventory 690155, file 12, sheet 3”.</summary>
    public string Source(VeteranSource source)
    {
        string[] parts =
        [
            source.Title.Length > 0 ? source.Title : SourceKind(source.Kind),
            source.Fund.Length > 0 ? S["fund {0}", source.Fund] : "",
            source.Inventory.Length > 0 ? S["inventory {0}", source.Inventory] : "",
            source.File.Length > 0 ? S["file {0}", source.File] : "",
            source.Sheet.Length > 0 ? S["sheet {0}", source.Sheet] : "",
            Date(source.Date),
        ];
        return string.Join(", ", parts.Where(static part => part.Length > 0));
    }

    /// <summary>An uncertain date in words; what cannot be read as it is.</summary>
    public static string Date(string edtf) => UncertainDate.FromEdtf(edtf)?.ToText(CultureInfo.CurrentUICulture) ?? edtf;

    /// <summary>The years of a life, for lists; empty where nothing is known.</summary>
    public static string Years(UncertainDate? birth, UncertainDate? death)
    {
        var culture = CultureInfo.CurrentUICulture;
        return (birth?.ToYearText(culture), death?.ToYearText(culture)) switch
        {
            (null, null) => "",
            ({ } from, null) => $"{from} – ?",
            (null, { } to) => $"? – {to}",
            ({ } from, { } to) => from.Contains(' ', StringComparison.Ordinal) || to.Contains(' ', StringComparison.Ordinal) ? $"{from} – {to}" : $"{from}–{to}",
        };
    }
}
