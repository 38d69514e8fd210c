using System.Buffers.Binary;
using System.Text;
using CivicSite.Import;

namespace CivicSite.UnitTests.Import;

public sealed class ImportTableTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static TheoryData<string, char> Files()
    {
        var data = new TheoryData<string, char>();
        foreach (var encoding in (string[])["utf-8", "utf-8 with mark", "utf-16", "windows-1251"])
        {
            foreach (var separator in (char[])[';', ',', '\t'])
            {
                data.Add(encoding, separator);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_table_is_read_in_the_encodings_and_with_the_separators_of_offices(string encoding, char separator)
    {
        var text = $"Наименование{separator}Адрес\r\n\"Клуб \"\"Ёлка\"\"{separator} вечер\"{separator}\"ул. Ленина,\r\nд. 1\"\r\n\r\nХор{separator}\r\n";
        var file = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => Windows.GetBytes(text),
        };

        var table = ImportTables.Read(file);

        Assert.Equal(["Наименование", "Адрес"], table.Headers);
        Assert.Equal([$"Клуб \"Ёлка\"{separator} вечер", "ул. Ленина,\r\nд. 1"], table.Rows[0].Cells);
        Assert.Equal(["Хор", ""], table.Rows[1].Cells);
    }

    [Fact]
    public void A_workbook_gives_numbers_in_full_and_days_as_days()
    {
        var file = Workbooks.Of(
            [Workbooks.Text("Наименование"), Workbooks.Text("ОГРН"), Workbooks.Text("Дата"), Workbooks.Text("Точка")],
            [Workbooks.Text(" Хор &amp; танец "), Workbooks.Number("1027700132195"), Workbooks.Number("37023", style: 1), Workbooks.Number("53.1006")]);

        var table = ImportTables.Read(file);

        Assert.Equal(["Хор & танец", "1027700132195", "2001-05-12", "53.1006"], table.Rows.Single().Cells);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("Наименование;ОГРН\r\n")]
    [InlineData("Наименование;ОГРН\r\n;\r\n")]
    public void A_table_without_rows_is_refused(string text) => AssertRefused(TableFault.Empty, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void What_is_no_table_is_refused()
    {
        AssertRefused(TableFault.Kind, [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 0, 1, 2, 3]);
        AssertRefused(TableFault.Broken, "PK\u0003\u0004 and nothing"u8.ToArray());
        AssertRefused(TableFault.Broken, Workbooks.Of([Workbooks.Text("a")], [Workbooks.Text("b")])[..400]);
        AssertRefused(TableFault.Broken, Workbooks.WithSheet("<worksheet><sheetData><row"));
    }

    [Fact]
    public void Tables_larger_than_is_taken_are_refused()
    {
        AssertRefused(TableFault.Size, new byte[ImportTables.MaxBytes + 1]);
        AssertRefused(TableFault.Columns, Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Repeat("a", 150)) + "\nb"));
        AssertRefused(TableFault.Columns, Encoding.UTF8.GetBytes(new string(';', 100_000) + "\nb"));
        AssertRefused(TableFault.Rows, Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("b\n", ImportTables.MaxRows + 1))));
        AssertRefused(TableFault.Size, Encoding.UTF8.GetBytes("a;b\nc;" + new string('d', ImportTables.MaxCell + 1)));
    }

    [Fact]
    public void An_archive_that_unfolds_to_far_more_than_it_is_does_not_unfold()
    {
        var bomb = Workbooks.Zip(("xl/media/zeros.bin", new byte[210 * 1024 * 1024]));

        Assert.True(bomb.Length < ImportTables.MaxBytes);
        AssertRefused(TableFault.Size, bomb);
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_is_read_no_further_than_it_says()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(static row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>а</t></is></c></row>"));
        var honest = $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>";
        var file = Workbooks.WithSheet(honest);
        var size = Encoding.UTF8.GetByteCount(honest);
        for (var i = 0; i + 4 <= file.Length; i++)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(i)) == size)
            {
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(i), 1000);
            }
        }

        AssertRefused(TableFault.Broken, file);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>", "&c;")]
    public void A_workbook_with_entities_of_its_own_is_refused(string doctype, string cell) => AssertRefused(TableFault.Broken, Workbooks.WithSheet(
        $"<?xml version=\"1.0\"?>{doctype}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{cell}</t></is></c></row></sheetData></worksheet>"));

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", TableFault.Columns)]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", TableFault.Rows)]
    public void A_cell_in_the_far_corner_does_not_make_a_table_of_millions(string rows, TableFault fault)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        AssertRefused(fault, Workbooks.WithSheet($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static void AssertRefused(TableFault fault, byte[] file) => Assert.Equal(fault, Assert.Throws<TableException>(() => ImportTables.Read(file)).Fault);
}
