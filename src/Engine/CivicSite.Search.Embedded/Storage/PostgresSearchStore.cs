using System.Globalization;
using System.Text;
using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Matching;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>Two <c>tsvector</c> columns with analysed words and their places: one of the names, one of everything.</summary>
internal sealed class PostgresSearchStore : SearchStore
{
    // Long values stand outside the rows, so that going over the numbers of many rows reads few pages. The planner takes that for a cheap table
    // and would read all of it, and every long value with it, in place of the index: the functions keep it from that, and from compiling
    // each query, which takes longer than answering it. A list of pending changes would have to be read by every search.
    private const string Tables = """
        CREATE TABLE "SearchEntry" (
            "Id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "ContentItemId" text NOT NULL UNIQUE, "ContentType" text NOT NULL, "DateTicks" bigint,
            "Words" integer NOT NULL, "Facets" text NOT NULL, "Document" text NOT NULL,
            "IsDemonstration" integer NOT NULL, "Generation" integer NOT NULL);
        CREATE TABLE "SearchTerms" ("Id" bigint PRIMARY KEY, "Head" tsvector NOT NULL, "Terms" tsvector NOT NULL, "Data" bytea NOT NULL) WITH (toast_tuple_target = 128);
        ALTER TABLE "SearchTerms" ALTER COLUMN "Head" SET STORAGE EXTERNAL, ALTER COLUMN "Terms" SET STORAGE EXTERNAL, ALTER COLUMN "Data" SET STORAGE EXTERNAL;
        CREATE INDEX "IDX_SearchTerms_Head" ON "SearchTerms" USING gin ("Head") WITH (fastupdate = off);
        CREATE INDEX "IDX_SearchTerms_Terms" ON "SearchTerms" USING gin ("Terms") WITH (fastupdate = off);
        CREATE FUNCTION "SearchFindHead"(asked tsquery[]) RETURNS bigint[] LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off
            AS $$ SELECT array_agg("Id") FROM "SearchTerms" WHERE "Head" @@ ANY (asked) $$;
        CREATE FUNCTION "SearchFindTerms"(asked tsquery[]) RETURNS bigint[] LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off
            AS $$ SELECT array_agg("Id") FROM "SearchTerms" WHERE "Terms" @@ ANY (asked) $$;
        CREATE TABLE "SearchWord" ("Word" text COLLATE "C" PRIMARY KEY, "Documents" integer NOT NULL, "Next" integer NOT NULL);
        CREATE TABLE "SearchState" (
            "Id" integer PRIMARY KEY, "Version" bigint NOT NULL, "Analysis" text NOT NULL, "After" bigint, "Done" integer NOT NULL, "Total" integer NOT NULL,
            "BuiltTicks" bigint, "Generation" integer NOT NULL);
        INSERT INTO "SearchState" VALUES (1, 0, '', NULL, 0, 0, NULL, 0);
        """;

    public override Task CreateTablesAsync(SiteDbContext context) => Sql.ExecuteAsync(context, Tables);

    public override async Task<IReadOnlyList<long>> FindAsync(SiteDbContext context, MatchNode node, bool headOnly) =>
        await Sql.ScalarAsync(
            context, $"SELECT \"SearchFind{(headOnly ? "Head" : "Terms")}\"(@any::text[]::tsquery[])",
            ("@any", PhraseSplit.Of(node).Select(MatchSyntax.Postgres.Write).ToArray())) as long[] ?? [];

    public override Task InsertTermsAsync(SiteDbContext context, long id, DocumentTerms terms) => Sql.ExecuteAsync(
        context,
        "INSERT INTO \"SearchTerms\" (\"Id\", \"Head\", \"Terms\", \"Data\") VALUES (@id, @head::tsvector, @terms::tsvector, @data)",
        ("@id", id), ("@head", Vector(terms.Tokens.Where(token => token.IsHead))), ("@terms", Vector(terms.Tokens)), ("@data", TermData.Write(terms)));

    public override Task DeleteTermsAsync(SiteDbContext context, IReadOnlyList<long> ids) =>
        Sql.ExecuteAsync(context, $"DELETE FROM \"SearchTerms\" WHERE \"Id\" {In("@ids")}", ("@ids", List(ids)));

    public override async Task AddWordsAsync(SiteDbContext context, IReadOnlyDictionary<string, WordChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        await Sql.ExecuteAsync(
            context,
            """
            INSERT INTO "SearchWord" AS known ("Word", "Documents", "Next") SELECT * FROM unnest(@words, @counts, @next)
            ON CONFLICT ("Word") DO UPDATE SET "Documents" = known."Documents" + excluded."Documents", "Next" = known."Next" + excluded."Next"
            """,
            ("@words", changes.Keys.ToArray()), ("@counts", changes.Values.Select(change => change.Documents).ToArray()),
            ("@next", changes.Values.Select(change => change.Next).ToArray()));
        await Sql.ExecuteAsync(
            context, "DELETE FROM \"SearchWord\" WHERE \"Documents\" <= 0 AND \"Next\" <= 0 AND \"Word\" = ANY (@words)",
            ("@words", changes.Where(change => change.Value.Documents < 0 || change.Value.Next < 0).Select(change => change.Key).ToArray()));
    }

    public override Task ClearAsync(SiteDbContext context) =>
        Sql.ExecuteAsync(context, "DELETE FROM \"SearchEntry\"; DELETE FROM \"SearchTerms\"; DELETE FROM \"SearchWord\"");

    protected override string In(string parameter) => $"= ANY ({parameter})";

    protected override object List<T>(IReadOnlyList<T> values) => values.ToArray();

    // What is written together and dates have no place of their own, and neither have forms.
    private static string Vector(IEnumerable<PlacedToken> tokens)
    {
        var vector = new StringBuilder();
        var rest = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in tokens.GroupBy(token => token.Term, StringComparer.Ordinal))
        {
            var places = term.Where(token => !token.IsWhole).Select(token => token.Place.ToString(CultureInfo.InvariantCulture)).ToList();
            vector.Append(Lexemes.Quote(term.Key)).Append(places.Count > 0 ? ":" : "").AppendJoin(',', places).Append(' ');
            rest.UnionWith(term.Select(token => TermKeys.Form(token.Form)));
        }

        return vector.AppendJoin(' ', rest.Select(Lexemes.Quote)).ToString();
    }
}
