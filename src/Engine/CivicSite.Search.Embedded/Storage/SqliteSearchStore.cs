using System.Globalization;
using System.Text.Json;
using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Matching;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>An FTS5 table that only keeps analysed words: the tokenizer does nothing but split at spaces.</summary>
internal sealed class SqliteSearchStore : SearchStore
{
    // Stands between texts, so that no phrase goes over their ends.
    private const string Filler = "_";

    private const string Tables = """
        CREATE TABLE "SearchEntry" (
            "Id" INTEGER PRIMARY KEY AUTOINCREMENT, "ContentItemId" TEXT NOT NULL UNIQUE, "ContentType" TEXT NOT NULL, "DateTicks" INTEGER,
            "Words" INTEGER NOT NULL, "Facets" TEXT NOT NULL, "Document" TEXT NOT NULL,
            "IsDemonstration" INTEGER NOT NULL, "Generation" INTEGER NOT NULL);
        CREATE TABLE "SearchTerms" ("Id" INTEGER PRIMARY KEY, "Data" BLOB NOT NULL);
        CREATE VIRTUAL TABLE "SearchText" USING fts5(head, text, content='', contentless_delete=1, tokenize="ascii tokenchars '-.=_'");
        CREATE TABLE "SearchWord" ("Word" TEXT PRIMARY KEY, "Documents" INTEGER NOT NULL, "Next" INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE "SearchState" (
            "Id" INTEGER PRIMARY KEY, "Version" INTEGER NOT NULL, "Analysis" TEXT NOT NULL, "After" INTEGER, "Done" INTEGER NOT NULL, "Total" INTEGER NOT NULL,
            "BuiltTicks" INTEGER, "Generation" INTEGER NOT NULL);
        INSERT INTO "SearchState" VALUES (1, 0, '', NULL, 0, 0, NULL, 0);
        """;

    public override Task CreateTablesAsync(SiteDbContext context) => Sql.ExecuteAsync(context, Tables);

    public override async Task DropTablesAsync(SiteDbContext context)
    {
        await base.DropTablesAsync(context);
        await Sql.ExecuteAsync(context, "DROP TABLE \"SearchText\"");
    }

    public override async Task<IReadOnlyList<long>> FindAsync(SiteDbContext context, MatchNode node, bool headOnly)
    {
        var condition = MatchSyntax.Fts5.Write(node);

        // One text: a hundred thousand rows read one by one take four times as long.
        var numbers = await Sql.ScalarAsync(
            context, "SELECT group_concat(rowid) FROM \"SearchText\" WHERE \"SearchText\" MATCH @query",
            ("@query", headOnly ? $"{{head}} : ({condition})" : condition));
        return numbers is string text ? Numbers(text) : [];
    }

    public override async Task InsertTermsAsync(SiteDbContext context, long id, DocumentTerms terms)
    {
        await Sql.ExecuteAsync(context, "INSERT INTO \"SearchTerms\" (\"Id\", \"Data\") VALUES (@id, @data)", ("@id", id), ("@data", TermData.Write(terms)));
        await Sql.ExecuteAsync(
            context, "INSERT INTO \"SearchText\" (rowid, head, text) VALUES (@id, @head, @text)",
            ("@id", id), ("@head", Column(terms.Tokens.Where(token => token.IsHead))), ("@text", Column(terms.Tokens.Where(token => !token.IsHead))));
    }

    public override async Task DeleteTermsAsync(SiteDbContext context, IReadOnlyList<long> ids)
    {
        await Sql.ExecuteAsync(context, $"DELETE FROM \"SearchTerms\" WHERE \"Id\" {In("@ids")}", ("@ids", List(ids)));
        await Sql.ExecuteAsync(context, $"DELETE FROM \"SearchText\" WHERE rowid {In("@ids")}", ("@ids", List(ids)));
    }

    public override async Task AddWordsAsync(SiteDbContext context, IReadOnlyDictionary<string, WordChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        await Sql.ExecuteAsync(
            context,
            """
            INSERT INTO "SearchWord" ("Word", "Documents", "Next") SELECT key, value ->> 0, value ->> 1 FROM json_each(@words) WHERE true
            ON CONFLICT ("Word") DO UPDATE SET "Documents" = "Documents" + excluded."Documents", "Next" = "Next" + excluded."Next";
            DELETE FROM "SearchWord" WHERE "Documents" <= 0 AND "Next" <= 0 AND "Word" IN (SELECT key FROM json_each(@words));
            """,
            ("@words", JsonSerializer.Serialize(changes.ToDictionary(change => change.Key, change => new[] { change.Value.Documents, change.Value.Next }))));
    }

    public override Task ClearAsync(SiteDbContext context) => Sql.ExecuteAsync(
        context, "DELETE FROM \"SearchEntry\"; DELETE FROM \"SearchTerms\"; DELETE FROM \"SearchText\"; DELETE FROM \"SearchWord\";");

    protected override string In(string parameter) => $"IN (SELECT value FROM json_each({parameter}))";

    protected override object List<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values);

    private static List<long> Numbers(ReadOnlySpan<char> text)
    {
        var numbers = new List<long>(text.Length / 6);
        foreach (var range in text.Split(','))
        {
            numbers.Add(long.Parse(text[range], NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    // First the words in their order, then what has no place of its own: words written together, dates, forms.
    private static string Column(IEnumerable<PlacedToken> tokens)
    {
        var words = new List<string>();
        var rest = new HashSet<string>(StringComparer.Ordinal);
        var next = 0;
        foreach (var token in tokens)
        {
            rest.Add(TermKeys.Form(token.Form));
            if (token.IsWhole)
            {
                rest.Add(token.Term);
                continue;
            }

            if (words.Count > 0)
            {
                words.AddRange(Enumerable.Repeat(Filler, token.Place - next));
            }

            words.Add(token.Term);
            next = token.Place + 1;
        }

        return string.Join(' ', words.Append(Filler).Concat(rest));
    }
}
