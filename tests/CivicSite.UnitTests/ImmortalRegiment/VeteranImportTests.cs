using System.Globalization;
using CivicSite.ImmortalRegiment;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Import;
using CivicSite.ImmortalRegiment.Matching;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.OpenData;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Import;
using CivicSite.Registers;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>How rows of lists become people and facts.</summary>
public sealed class VeteranImportTests
{
    private static readonly string[] NotCarried = ["id", "modified", "url"];

    [Fact]
    public void Columns_are_guessed_by_the_headings_that_museums_use()
    {
        var fields = ColumnHeadings.Fields(
            ["№ п/п", "ФИО", "Девичья фамилия", "Год рождения", "Место рождения", "Призван (РВК)", "Воинское звание", "Награды", "Судьба", "Дата гибели", "Источник", "Категория", "Место жительства"],
            ImportFields.Headings);

        Assert.Equal(
            [null, "fullName", "maidenName", "birth-date", "birth-place", "callUp-text", "rank-text", "award-text", "fate-text", "death-date", "source", "categories", "residence-place"],
            fields);
    }

    [Theory]
    [InlineData("rank-text", "ст. сержант", "seniorSergeant", "")]
    [InlineData("rank-text", "рядовой", "private", "")]
    [InlineData("rank-text", "гв. мл. лейтенант", "juniorLieutenant", "гв. мл. лейтенант")]
    [InlineData("rank-text", "военный строитель", "", "военный строитель")]
    [InlineData("award-text", "Орден Славы 3 степени", "glory3", "")]
    [InlineData("award-text", "За отвагу", "courage", "")]
    [InlineData("award-text", "орден Отечественной войны II ст.", "patrioticWar2", "")]
    [InlineData("award-text", "Медаль «За отвагу» (приказ по полку)", "courage", "приказ по полку")]
    [InlineData("fate-text", "погиб в плену под Минском", "diedInCaptivity", "погиб в плену под Минском")]
    [InlineData("fate-text", "Пропал без вести", "missing", "")]
    [InlineData("fate-text", "неизвестна", "", "неизвестна")]
    [InlineData("branch-text", "стрелковые войска", "infantry", "")]
    public void Words_of_lists_are_found_in_the_closed_lists_and_never_lost(string field, string cell, string code, string value)
    {
        var fact = Assert.Single(Read([(ImportFields.Surname, "Вымыслов"), (field, cell)]).Facts);

        Assert.Equal((code, value), (fact.Code, fact.Value));
    }

    [Theory]
    [InlineData("ИВАНОВА-ПРИДУМАНОВА (Вымыслова) МАРИЯ ИЛЬИНИЧНА", "Иванова-Придуманова|Мария|Ильинична|Вымыслова")]
    [InlineData("Вымыслов И.П.", "Вымыслов|И.|П.|")]
    [InlineData("Вымыслов", "Вымыслов|||")]
    [InlineData("Вымыслов Али Гасан оглы", "Вымыслов|Али|Гасан оглы|")]
    public void A_full_name_is_taken_apart(string cell, string parts)
    {
        var who = Read([(ImportFields.FullName, cell)]).Who;

        Assert.Equal(parts, string.Join('|', who.Surname, who.GivenName, who.Patronymic, who.OtherNames.FirstOrDefault()?.Surname));
    }

    [Theory]
    [InlineData("1923 г.р.", "1923")]
    [InlineData("осень 1922", "1922-23")]
    [InlineData("1923-05-09", "1923-05-09")]
    [InlineData("09.05.1923", "1923-05-09")]
    public void Dates_are_read_as_people_write_them(string cell, string edtf) =>
        Assert.Equal(edtf, Read([(ImportFields.Surname, "Вымыслов"), ("birth-date", cell)]).Facts.Single().Date);

    [Theory]
    [InlineData("ЦАМО, фонд 33, опись 690155, дело 12, лист 3", "archive|ЦАМО|33|690155|12|3|")]
    [InlineData("ЦАМО, ф. 58, оп. 18001, д. 7", "archive|ЦАМО|58|18001|7||")]
    [InlineData("https://pamyat-naroda.ru/heroes/1", "memoryOfThePeople||||||https://pamyat-naroda.ru/heroes/1")]
    [InlineData("Газета «Вымысел», № 12", "newspaper|Газета «Вымысел», № 12|||||")]
    [InlineData("Список школы", "other|Список школы|||||")]
    public void A_source_is_taken_apart(string cell, string parts)
    {
        var source = Read([(ImportFields.Surname, "Вымыслов"), (ImportFields.Source, cell)]).Source;

        Assert.Equal(parts, string.Join('|', source.Kind, source.Title, source.Fund, source.Inventory, source.File, source.Sheet, source.Url));
    }

    [Fact]
    public void What_is_wrong_stands_beside_its_column()
    {
        var person = Read(
            [("birth-date", "32.13.1923"), (ImportFields.Categories, "фронтовик; космонавт"), (ImportFields.SourceUrl, "не адрес"), (ImportFields.Certainty, "наверное")], source: "");

        Assert.Equal(
            [(RowProblemKind.NameMissing, (int?)null), (RowProblemKind.Date, 0), (RowProblemKind.Category, 1), (RowProblemKind.WebAddress, 2), (RowProblemKind.SourceMissing, null), (RowProblemKind.Certainty, 3)],
            person.Problems.Select(static problem => (problem.Kind, problem.Column)).OrderBy(static problem => problem.Kind switch
            {
                RowProblemKind.NameMissing => 0,
                RowProblemKind.Date => 1,
                RowProblemKind.Category => 2,
                RowProblemKind.WebAddress => 3,
                RowProblemKind.SourceMissing => 4,
                _ => 5,
            }));
        Assert.Equal(DateFault.NoSuchDay, person.Problems.Single(static problem => problem.Kind == RowProblemKind.Date).Date);
    }

    [Fact]
    public void What_a_record_says_stays_and_what_contradicts_stands_beside_it()
    {
        var item = Record(Read([(ImportFields.Surname, "Вымыслов"), (ImportFields.GivenName, "Иван"), ("birth-date", "1923"), ("rank-text", "сержант")]));
        item.Alter<VeteranFactsPart>(static part => part.Facts.ForEach(static fact => fact.IsPreferred = true));
        var before = item.As<VeteranFactsPart>()!.Facts.ConvertAll(static fact => (fact.Id, fact.Date, fact.Code, fact.IsPreferred, fact.Certainty));

        Assert.True(RowWriter.Add(item, Read([(ImportFields.Surname, "Вымыслов"), (ImportFields.GivenName, "Иван"), ("birth-date", "1924"), ("rank-text", "Сержант; старшина")], source: "Другой список")));

        var facts = item.As<VeteranFactsPart>()!;
        Assert.Equal(before, facts.Facts.Take(2).Select(static fact => (fact.Id, fact.Date, fact.Code, fact.IsPreferred, fact.Certainty)));
        Assert.Equal(["1924", ""], facts.Facts.Skip(2).Select(static fact => fact.Date));
        Assert.Equal(["1923", "1924"], facts.OfKind(FactKinds.Birth).Select(static fact => fact.Date));
        Assert.Equal(2, facts.Facts[1].SourceIds.Count);
        Assert.Equal(2, facts.Sources.Count);
        Assert.Empty(VeteranRules.Check(item, forPublication: true, new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_row_that_says_what_the_record_says_changes_nothing()
    {
        var row = Read([(ImportFields.FullName, "Вымыслов Иван Ильич"), ("birth-date", "1923"), ("path-place", "1943, Курск; Берлин")]);
        var item = Record(row);

        Assert.False(RowWriter.Add(item, row));
        Assert.False(RowWriter.Add(item, Read([(ImportFields.FullName, "ВЫМЫСЛОВ И. И."), ("birth-date", "1923")])));
        Assert.True(RowWriter.Add(item, Read([(ImportFields.FullName, "Вымыслов Иван Ильич"), (ImportFields.MaidenName, "Придуманов")])));
    }

    [Fact]
    public void Two_rows_of_one_person_are_found_without_the_archive()
    {
        var rows = new EarlierRows();
        rows.Add(Person("Вымыслов Козьма Ильич", "1923"), "Вымыслов Козьма Ильич", 7, 0);
        rows.Add(Person("Придуманов Козьма Ильич", "1923"), "Придуманов Козьма Ильич", 8, 0);

        Assert.Equal((7, MatchClass.Same), rows.Find(Person("Вымыслов Кузьма Ильич", "1923")) is var (row, match) ? (row.Row, match.Class) : default);
        Assert.Null(rows.Find(Person("Сочинилов Пётр Ильич", "1923")));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    public async Task Open_data_of_the_archive_come_back_as_they_went(string language)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var context = new VeteranContext("Сайт", new VeteranUrls(PathString.Empty, "https://example.org"), new VeteranDirectory([], new TermBook([])));
            var items = await VeteranRulesTests.DemonstrationAsync();
            var table = ImportTables.Read(Csv(items, context));
            var import = new VeteranImport { BatchId = "0123456789", Headers = [.. table.Headers], Fields = [.. ColumnHeadings.Fields(table.Headers, ImportFields.Headings)], Source = "Открытые данные" };

            var people = table.Rows.Select(row => RowReader.Read(import, new VeteranImportRow { Number = row.Number, Cells = [.. row.Cells] })).ToList();

            Assert.Equal(items.Select(static item => item.ContentItemId), people.Select(static person => person.RecordId));
            Assert.All(people, static person => Assert.Empty(person.Problems));
            var again = ImportTables.Read(Csv([.. people.Select(static person => Record(person))], context));
            Assert.Equal(Lines(table), Lines(again));
            Assert.All(items.Zip(people), static pair => Assert.Equal(pair.First.DisplayText, pair.Second.Name));
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static byte[] Csv(IReadOnlyList<ContentItem> items, VeteranContext context) => CsvWriter.Write(
        items.Select(item => ArchiveColumns.All.Select(column => column.Value(item, context))).Prepend(ArchiveColumns.All.Select(static column => column.Name)));

    private static IEnumerable<string> Lines(ImportTable table)
    {
        var carried = Enumerable.Range(0, table.Headers.Count).Where(column => !NotCarried.Contains(table.Headers[column], StringComparer.Ordinal)).ToList();
        return table.Rows.Select(row => string.Join('\n', carried.Select(column => $"{table.Headers[column]}: {row.Cells[column]}")));
    }

    private static Person Person(string name, string birth) => StoredPerson.Of(Record(Read([(ImportFields.FullName, name), ("birth-date", birth)])));

    private static ContentItem Record(RowPerson person)
    {
        var item = new ContentItem { ContentItemId = "4veteran000000000000000001", ContentType = VeteranTypes.Veteran };
        RowWriter.WriteNew(item, person);
        return item;
    }

    private static RowPerson Read((string Field, string Cell)[] cells, string source = "Список") => RowReader.Read(
        new VeteranImport { BatchId = "0123456789", Source = source, Fields = [.. cells.Select(static cell => (string?)cell.Field)] },
        new VeteranImportRow { Number = 2, Cells = [.. cells.Select(static cell => cell.Cell)] });
}
