using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Storage;

namespace CivicSite.Benchmarks;

/// <summary>PostgreSQL's own search: its configuration <c>russian</c>, weights of fields, <c>ts_rank</c>. It gets the same texts.</summary>
internal static class PostgresRussian
{
    /// <summary>As somebody uses it who follows its manual.</summary>
    public const string AllWords = "websearch_to_tsquery('russian', @text)";

    /// <summary>The same with any of the words: finds more, and ranks what has more of them higher.</summary>
    public const string AnyWord = "replace(plainto_tsquery('russian', @text)::text, '&', '|')::tsquery";

    private const string Table = """
        DROP TABLE IF EXISTS "Native";
        CREATE TABLE "Native" AS SELECT d->>'Url' AS "Url",
            setweight(to_tsvector('russian', (d->>'Title') || ' ' || (d->>'OtherNames')), 'A') || setweight(to_tsvector('russian', d->>'Keywords'), 'B')
            || setweight(to_tsvector('russian', d->>'Lead'), 'C') || setweight(to_tsvector('russian', d->>'Body'), 'D') AS "Words"
            FROM (SELECT "Document"::json AS d FROM "SearchEntry") AS documents;
        CREATE INDEX ON "Native" USING gin ("Words");
        ANALYZE "Native";
        """;

    public static async Task FillAsync(SiteDbContext context)
    {
        await using var command = await Sql.CommandAsync(context, Table);

        // It analyses all texts in one statement.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<IReadOnlyList<string>> AskAsync(SiteDbContext context, string text, string query) => await Sql.ReadAsync(
        context, $"SELECT \"Url\" FROM \"Native\", (SELECT {query} AS asked) AS question WHERE \"Words\" @@ asked ORDER BY ts_rank(\"Words\", asked) DESC, \"Url\" LIMIT 10",
        static reader => reader.GetString(0), ("@text", text));
}
