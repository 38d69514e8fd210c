using System.Globalization;
using CivicSite.Tos.Rules;

namespace CivicSite.Tos.OpenData;

/// <summary>A column of the CSV file.</summary>
/// <param name="Name">In the first line; stays the same for the life of the data set.</param>
/// <param name="English">What it means.</param>
/// <param name="Russian">The same for the Russian passport.</param>
/// <param name="Type">As the guidelines for open data of Russian authorities name it.</param>
internal sealed record TosColumn(string Name, string English, string Russian, string Type, Func<TosRecord, string> Value);

/// <summary>The columns of the CSV file, in its order.</summary>
internal static class TosColumns
{
    private const string Separator = "; ";

    public static IReadOnlyList<TosColumn> All { get; } =
    [
        new("id", "Id of the record", "Идентификатор записи", "string", static row => row.Id),
        new("name", "Name", "Наименование", "string", static row => row.Name),
        new("settlement", "Settlement", "Населённый пункт", "string", static row => row.Settlement),
        new("decision", "Decision of establishment", "Решение об учреждении", "string", static row => row.Decision),
        new("decision_on", "Day of the decision", "Дата решения", "date", static row => Day(row.DecisionOn)),
        new("residents", "Residents", "Число жителей", "integer", static row => row.Residents?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("addresses", "Streets and houses", "Улицы и дома", "string", static row => string.Join(Separator, row.Streets.Select(Address))),
        new("projects", "Number of projects", "Число проектов", "integer", static row => row.Projects.ToString(CultureInfo.InvariantCulture)),
        new("prizes", "Number of contest prizes", "Число наград в конкурсах", "integer", static row => row.Prizes.ToString(CultureInfo.InvariantCulture)),
        new("latitude", "Latitude of a point inside the borders, degrees of WGS 84", "Широта точки внутри границ, градусы WGS 84", "decimal", static row => Number(row.Point?.Latitude)),
        new("longitude", "Longitude of a point inside the borders, degrees of WGS 84", "Долгота точки внутри границ, градусы WGS 84", "decimal", static row => Number(row.Point?.Longitude)),
        new("summary", "In a few words", "Коротко о ТОС", "string", static row => row.Summary),
        new("demonstration", "A made-up record that shows how the section works, 1 or 0", "Вымышленная демонстрационная запись, 1 или 0", "boolean", static row => row.Demonstration ? "1" : "0"),
        new("url", "Page of the TOS", "Страница ТОС", "anyURI", static row => row.Url),
    ];

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Address(StreetHouses street) => street.Houses.Length > 0 ? $"{street.Text}: {street.Houses}" : street.Text;

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
