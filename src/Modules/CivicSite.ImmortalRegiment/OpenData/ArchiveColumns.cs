using System.Globalization;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <summary>A column of the CSV file.</summary>
/// <param name="Name">In the first line; stays the same for the life of the data set.</param>
/// <param name="English">What it means.</param>
/// <param name="Russian">The same for the Russian passport.</param>
/// <param name="Type">As the guidelines for open data of Russian authorities name it.</param>
internal sealed record ArchiveColumn(string Name, string English, string Russian, string Type, Func<ContentItem, VeteranContext, string> Value);

/// <summary>The columns of the CSV file, in its order.</summary>
internal static class ArchiveColumns
{
    private const string Separator = "; ";

    public static IReadOnlyList<ArchiveColumn> All { get; } =
    [
        new("id", "Id of the record", "Идентификатор записи", "string", static (item, _) => item.ContentItemId),
        new("surname", "Surname", "Фамилия", "string", static (item, _) => item.Part<VeteranPart>().Surname),
        new("given_name", "Given name", "Имя", "string", static (item, _) => item.Part<VeteranPart>().GivenName),
        new("patronymic", "Patronymic", "Отчество", "string", static (item, _) => item.Part<VeteranPart>().Patronymic),
        new("other_names", "Other names and spellings", "Другие имена и написания", "string", static (item, _) => Names(item.Part<VeteranPart>())),
        new("categories", "Codes of categories", "Коды категорий", "string", static (item, _) => string.Join(Separator, item.Part<VeteranPart>().Categories)),
        new("birth", "Date of birth, EDTF", "Дата рождения, EDTF", "string", static (item, _) => Date(item, FactKinds.Birth)),
        new("birth_place", "Place of birth", "Место рождения", "string", static (item, _) => Leading(item, FactKinds.Birth).Place),
        new("death", "Date of death, EDTF", "Дата смерти, EDTF", "string", static (item, _) => Date(item, FactKinds.Death)),
        new("death_place", "Place of death", "Место смерти", "string", static (item, _) => Leading(item, FactKinds.Death).Place),
        new("call_up", "Date of the call-up, EDTF", "Дата призыва, EDTF", "string", static (item, _) => Date(item, FactKinds.CallUp)),
        new("called_up_by", "Military commissariat", "Военкомат", "string", static (item, _) => FactTexts.Text(Leading(item, FactKinds.CallUp))),
        new("branches", "Arms of service", "Рода войск", "string", static (item, _) => Texts(item, FactKinds.Branch)),
        new("units", "Units", "Части", "string", static (item, _) => Texts(item, FactKinds.Unit)),
        new("ranks", "Military ranks", "Воинские звания", "string", static (item, _) => Texts(item, FactKinds.Rank)),
        new("awards", "Awards", "Награды", "string", static (item, _) => Texts(item, FactKinds.Award)),
        new("fate", "Fate", "Судьба", "string", static (item, _) => FactTexts.Text(Leading(item, FactKinds.Fate))),
        new("summary", "Summary", "Коротко", "string", static (item, _) => item.Part<VeteranPart>().Summary),
        new("demonstration", "1 for a made-up record", "1 — вымышленная запись", "integer", static (item, _) => item.IsDemonstration() ? "1" : "0"),
        new("modified", "Day of the last change", "Дата изменения", "date", static (item, _) => item.ModifiedUtc?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        new("url", "Permanent address", "Постоянный адрес", "string", static (item, context) => context.Urls.Absolute(context.Urls.Permalink(item.ContentItemId))),
    ];

    private static VeteranFact Leading(ContentItem item, string kind) => item.Part<VeteranFactsPart>().Leading(kind) ?? new VeteranFact();

    private static string Date(ContentItem item, string kind) => VeteranRows.Date(item.Part<VeteranFactsPart>(), kind)?.Edtf ?? "";

    private static string Texts(ContentItem item, string kind) =>
        string.Join(Separator, item.Part<VeteranFactsPart>().OfKind(kind).Select(FactTexts.Text).Where(static text => text.Length > 0));

    private static string Names(VeteranPart part) =>
        string.Join(Separator, part.OtherNames.Select(static name => string.Join(' ', new[] { name.Surname, name.GivenName, name.Patronymic }.Where(static word => word.Length > 0))));
}
