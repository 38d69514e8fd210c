using System.Globalization;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Import;
using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.Services;

namespace CivicSite.UnitTests.Organizations;

public sealed class ImportRuleTests
{
    [Fact]
    public void Columns_are_guessed_by_the_headings_that_offices_use()
    {
        var fields = ColumnGuess.Fields(
            ["№ п/п", "Полное наименование организации", "Сокращённое наименование", "ОГРН", "ИНН", "Вид объединения", "Статус", "Дата создания", "ФИО руководителя", "Телефон", "Эл. почта", "Сайт", "Адрес", "Населённый пункт"]);

        Assert.Equal(
            [
                null, "TitlePart.Title", "OrganizationPart.ShortName", "OrganizationPart.Ogrn", "OrganizationPart.Inn", "OrganizationPart.Kind", "OrganizationPart.Registration",
                "OrganizationPart.FoundedOn", "OrganizationPart.Leader", "OrganizationContactsPart.Phones", "OrganizationContactsPart.Email", "OrganizationContactsPart.Website",
                "OrganizationContactsPart.Address", "OrganizationProfilePart.Settlements",
            ],
            fields);
    }

    [Fact]
    public void The_open_data_file_of_the_register_is_understood_without_help()
    {
        var fields = ColumnGuess.Fields(["id", "name", "short_name", "former_names", "kind", "status", "ogrn", "inn"]);

        Assert.Equal(
            [null, "TitlePart.Title", "OrganizationPart.ShortName", "OrganizationPart.FormerNames", "OrganizationPart.Kind", "OrganizationPart.Registration", "OrganizationPart.Ogrn", "OrganizationPart.Inn"],
            fields);
    }

    [Theory]
    [InlineData("OrganizationPart.FoundedOn", "12.05.2001", "2001-05-12")]
    [InlineData("OrganizationPart.FoundedOn", "2001-05-12T00:00:00", "2001-05-12")]
    [InlineData("OrganizationPart.FoundedOn", "май 2001", "май 2001")]
    [InlineData("OrganizationPart.Registration", "Зарегистрирована", "registered")]
    [InlineData("OrganizationPart.Registration", "действует без регистрации", "unregistered")]
    [InlineData("OrganizationPart.Ogrn", "1 027 700 132 195", "1027700132195")]
    [InlineData("OrganizationMembershipPart.PublicChamber", "Да", "yes")]
    [InlineData("OrganizationMembershipPart.PublicChamber", "нет", "")]
    [InlineData("OrganizationProfilePart.Settlements", "рабочий посёлок Майна; город Саяногорск", "рабочий посёлок Майна\nгород Саяногорск")]
    [InlineData("TitlePart.Title", "  Хор\n «Родник»  ", "Хор «Родник»")]
    [InlineData("TitlePart.Title", "'=Хор", "=Хор")]
    [InlineData("OrganizationPart.Leader", "—", "")]
    public void Cells_become_values(string field, string cell, string value) => Assert.Equal(value, CellTexts.Value(RecordFields.Find(field)!, cell));

    [Fact]
    public void Similar_names_are_found_as_by_comparing_each_with_each()
    {
        string[] first = ["Ветеран", "Родник", "Любители книги", "Казачья станица", "Матери Саяногорска", "Молодые учителя", "Рыболовы Енисея"];
        string[] last = ["", " «Саяны»", " «Надежда»", " и друзья", " города Саяногорска"];
        var names = first.SelectMany(_ => last, static (name, end) => name + end).ToList();
        var entries = names.Select(static (name, index) => Entry(index, name)).ToList();
        var finder = DuplicateFinder.Of(new OrganizationDirectory(entries, new([]), new([]), new([]), new([])));

        foreach (var name in (string[])[.. names, "Родники", "Любитель книг", "Станица казаков", "Совсем другое", "", "Общество «Ветераны»", "Ассоциация молодых учителей"])
        {
            var key = OrganizationNames.Key(name);
            var best = entries.Max(entry => OrganizationNames.Similarity(key, entry.NameKey));
            var found = finder.Find(name);

            Assert.Equal(best >= OrganizationNames.LooksAlike ? best : null, found?.Similarity);
        }
    }

    private static OrganizationEntry Entry(int index, string name) => OrganizationDirectories.Entry(new OrganizationIndex
    {
        ContentItemId = index.ToString(CultureInfo.InvariantCulture),
        Name = name,
        NameKey = OrganizationNames.Key(name),
        SortKey = OrganizationNames.SortKey(name),
    });
}
