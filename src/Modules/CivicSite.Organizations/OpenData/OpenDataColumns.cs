using System.Globalization;
using CivicSite.Organizations.Services;

namespace CivicSite.Organizations.OpenData;

/// <summary>A column of the CSV file.</summary>
/// <param name="Name">In the first line; stays the same for the life of the data set.</param>
/// <param name="English">What it means.</param>
/// <param name="Russian">The same for the Russian passport.</param>
/// <param name="Type">As the guidelines for open data of Russian authorities name it.</param>
internal sealed record OpenDataColumn(string Name, string English, string Russian, string Type, Func<OpenDataRecord, string> Value);

/// <summary>The columns of the CSV file, in its order.</summary>
internal static class OpenDataColumns
{
    private const string Separator = "; ";

    public static IReadOnlyList<OpenDataColumn> All { get; } =
    [
        new("id", "Id of the record", "Идентификатор записи", "string", static row => row.Id),
        new("name", "Full name", "Полное наименование", "string", static row => row.Name),
        new("short_name", "Short name", "Краткое наименование", "string", static row => row.ShortName),
        new("former_names", "Former names", "Прежние наименования", "string", static row => Join(row.FormerNames)),
        new("kind", "Kind of organization", "Вид организации", "string", static row => row.Kind),
        new("status", "registered, unregistered, closed or unknown", "Статус: registered — зарегистрирована, unregistered — действует без регистрации, closed — прекратила деятельность, unknown — сведений нет", "string", static row => OrganizationTexts.Slug(row.Status)),
        new("ogrn", "Main state registration number (OGRN)", "ОГРН", "string", static row => row.Ogrn),
        new("inn", "Taxpayer number (INN)", "ИНН", "string", static row => row.Inn),
        new("founded_on", "Day of foundation", "Дата создания", "date", static row => Day(row.FoundedOn)),
        new("closed_on", "Day of closing", "Дата прекращения деятельности", "date", static row => Day(row.ClosedOn)),
        new("settlements", "Settlements", "Населённые пункты", "string", static row => Join(row.Settlements)),
        new("activities", "Fields of activity", "Направления деятельности", "string", static row => Join(row.Activities)),
        new("public_chamber", "Member of the Public Chamber, 1 or 0", "Входит в Общественную палату, 1 или 0", "boolean", static row => Flag(row.InPublicChamber)),
        new("public_chamber_since", "Member since", "В Общественной палате с", "date", static row => Day(row.ChamberSince)),
        new("agreements", "Agreements of social partnership joined", "Соглашения о социальном партнёрстве", "string", static row => Join(row.Agreements)),
        new("support", "Support received: form, size, term, grantor", "Полученная поддержка: форма, размер, срок, кто оказал", "string", static row => Join(row.Support.Select(static item => string.Join(", ", new[] { item.Form, item.Size, item.Term, item.Grantor }.Where(static cell => cell.Length > 0))))),
        new("address", "Address", "Адрес", "string", static row => row.Address),
        new("latitude", "Latitude, degrees of WGS 84", "Широта, градусы WGS 84", "decimal", static row => row.Point is { } point ? Number(point.Latitude) : ""),
        new("longitude", "Longitude, degrees of WGS 84", "Долгота, градусы WGS 84", "decimal", static row => row.Point is { } point ? Number(point.Longitude) : ""),
        new("phones", "Public telephones", "Телефоны для граждан", "string", static row => Join(row.Phones.Select(static phone => phone.Domestic))),
        new("email", "Public e-mail", "Электронная почта для граждан", "string", static row => row.Email),
        new("website", "Web site", "Сайт", "anyURI", static row => row.Website),
        new("summary", "In a few words", "Коротко об организации", "string", static row => row.Summary),
        new("verified_on", "Day of the last confirmation", "Дата подтверждения сведений", "date", static row => Day(row.VerifiedOn)),
        new("demonstration", "A made-up record that shows how the register works, 1 or 0", "Вымышленная демонстрационная запись, 1 или 0", "boolean", static row => Flag(row.Demonstration)),
        new("url", "Page of the organization", "Страница организации", "anyURI", static row => row.Url),
    ];

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> values) => string.Join(Separator, values);
}
