using System.Text;
using System.Text.Json.Nodes;
using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.OpenData;
using CivicSite.Organizations.Services;
using CivicSite.Registers;

namespace CivicSite.UnitTests.Organizations;

public sealed class OpenDataTests
{
    private static readonly OpenDataRecord Row = OpenDataRecord.From(OrganizationSamples.Full(), OrganizationSamples.Context);

    [Theory]
    [InlineData("просто", "просто")]
    [InlineData("а,б", "\"а,б\"")]
    [InlineData("«а» \"б\"", "\"«а» \"\"б\"\"\"")]
    [InlineData("а\nб", "\"а\nб\"")]
    [InlineData(" а", "\" а\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7 923", "'+7 923")]
    [InlineData("-клуб", "'-клуб")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-53.1", "-53.1")]
    [InlineData("=HYPERLINK(\"https://example.org\",\"а\")", "\"'=HYPERLINK(\"\"https://example.org\"\",\"\"а\"\")\"")]
    public void Cells_are_quoted_and_are_never_formulas(string value, string cell) =>
        Assert.Equal(cell, CsvWriter.Cell(value));

    [Fact]
    public void A_file_has_a_mark_of_its_encoding_and_ends_its_lines_as_the_standard_says()
    {
        var file = CsvWriter.Write([["а", "б"], ["1", ""]]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.Equal("а,б\r\n1,\r\n", Encoding.UTF8.GetString(file[3..]));
    }

    [Fact]
    public void No_export_holds_people_or_office_only_contacts()
    {
        string[] exports =
        [
            string.Join(',', OpenDataColumns.All.Select(column => column.Value(Row))),
            OpenDataJson.Record(Row).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            OpenDataJson.Hsds(Row).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            JsonNode.Parse(OrganizationJsonLd.Write(Row, logoUrl: null))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            string.Join(',', IndexValues()),
        ];

        Assert.All(exports, export =>
        {
            Assert.Contains("Станица", export, StringComparison.OrdinalIgnoreCase);
            Assert.All([.. OrganizationSamples.OfficeOnly, "Руководитель"], secret => Assert.DoesNotContain(secret, export, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void The_columns_hold_what_the_record_says()
    {
        var values = OpenDataColumns.All.ToDictionary(static column => column.Name, column => column.Value(Row), StringComparer.Ordinal);

        Assert.Equal(
            ("registered", "1027700132195", "город Саяногорск", "8 (39042) 2-12-34", "53.1", "Финансовая, 1 000, 2020, Администрация", "0"),
            (values["status"], values["ogrn"], values["settlements"], values["phones"], values["latitude"], values["support"], values["demonstration"]));
        Assert.Equal("https://example.org/organizations/stanitsa", values["url"]);
    }

    [Fact]
    public void Hsds_has_uuids_that_stay_and_what_it_requires()
    {
        var first = OpenDataJson.Hsds(Row);

        Assert.Equal(first.ToJsonString(), OpenDataJson.Hsds(Row).ToJsonString());
        Assert.True(Guid.TryParse((string?)first["id"], out _));
        Assert.All(["name", "description"], name => Assert.NotEmpty((string)first[name]!));
        Assert.Equal("1027700132195", (string?)first["organization_identifiers"]![0]!["identifier"]);
    }

    [Fact]
    public void Share_data_cannot_end_their_script()
    {
        var row = OpenDataRecord.From(OrganizationSamples.Full("</script><script>alert(1)</script>"), OrganizationSamples.Context);

        Assert.DoesNotContain("<", OrganizationJsonLd.Write(row, null), StringComparison.Ordinal);
    }

    private static IEnumerable<string> IndexValues()
    {
        var row = OrganizationIndexProvider.Row(OrganizationSamples.Full());
        return typeof(OrganizationIndex).GetProperties().Select(property => property.GetValue(row)?.ToString() ?? "");
    }
}
