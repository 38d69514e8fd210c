using System.Data.Common;
using System.Globalization;
using CivicSite.Engine.Data;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Matching;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>The index's tables on one kind of database. All writes happen in the context's transaction.</summary>
internal abstract class SearchStore
{
    private const string StateColumns = "\"Version\", \"Analysis\", \"After\", \"Done\", \"Total\", \"BuiltTicks\", \"Generation\"";
    private const string DocumentColumns = "\"Id\", \"ContentItemId\", \"Document\", \"Generation\"";

    // A first form of the tables was released; what they hold is made anew.
    private const string FormerTables = """
        DROP TABLE "SearchEntry"; DROP TABLE "SearchTerms"; DROP TABLE "SearchWord"; DROP TABLE "SearchState";
        """;

    public static SearchStore For(DatabaseProvider provider) => provider == DatabaseProvider.Postgres ? new PostgresSearchStore() : new SqliteSearchStore();

    /// <summary>Makes the tables.</summary>
    public abstract Task CreateTablesAsync(SiteDbContext context);

    /// <summary>Drops the tables of the index's first form.</summary>
    public virtual Task DropTablesAsync(SiteDbContext context) => Sql.ExecuteAsync(context, FormerTables);

    /// <summary>Numbers of the rows that match.</summary>
    /// <param name="context">Where to look.</param>
    /// <param name="node">What to look for.</param>
    /// <param name="headOnly">Whether only titles and other names count.</param>
    public abstract Task<IReadOnlyList<long>> FindAsync(SiteDbContext context, MatchNode node, bool headOnly);

    public abstract Task InsertTermsAsync(SiteDbContext context, long id, DocumentTerms terms);

    public abstract Task DeleteTermsAsync(SiteDbContext context, IReadOnlyList<long> ids);

    /// <summary>Adds to how many documents have each word; words that no document has any more are dropped.</summary>
    public abstract Task AddWordsAsync(SiteDbContext context, IReadOnlyDictionary<string, WordChange> changes);

    public abstract Task ClearAsync(SiteDbContext context);

    /// <summary>Takes the index for the transaction, so that writers follow one another.</summary>
    /// <param name="context">Where the transaction is.</param>
    /// <param name="isChanged">Whether what is found changes: then the index gets its next version.</param>
    public async Task<SearchState> LockAsync(SiteDbContext context, bool isChanged) => (await Sql.ReadAsync(
        context, $"UPDATE \"SearchState\" SET \"Version\" = \"Version\" + @by WHERE \"Id\" = 1 RETURNING {StateColumns}", ReadState, ("@by", isChanged ? 1 : 0)))[0];

    public async Task<SearchState> StateAsync(SiteDbContext context) =>
        (await Sql.ReadAsync(context, $"SELECT {StateColumns} FROM \"SearchState\" WHERE \"Id\" = 1", ReadState))[0];

    public Task SaveStateAsync(SiteDbContext context, SearchState state) => Sql.ExecuteAsync(
        context,
        "UPDATE \"SearchState\" SET \"Analysis\" = @analysis, \"After\" = @after, \"Done\" = @done, \"Total\" = @total, \"BuiltTicks\" = @built, \"Generation\" = @generation WHERE \"Id\" = 1",
        ("@analysis", state.Analysis), ("@after", state.After), ("@done", state.Done), ("@total", state.Total), ("@built", state.BuiltUtc?.Ticks), ("@generation", state.Generation));

    public async Task<long> VersionAsync(SiteDbContext context) =>
        Convert.ToInt64(await Sql.ScalarAsync(context, "SELECT \"Version\" FROM \"SearchState\" WHERE \"Id\" = 1"), CultureInfo.InvariantCulture);

    public Task<List<StoredDocument>> DocumentsAsync(SiteDbContext context, IReadOnlyList<long> ids) => Sql.ReadAsync(
        context, $"SELECT {DocumentColumns} FROM \"SearchEntry\" WHERE \"Id\" {In("@ids")}", ReadDocument, ("@ids", List(ids)));

    public Task<List<StoredDocument>> DocumentsOfAsync(SiteDbContext context, IReadOnlyList<string> contentItemIds) => Sql.ReadAsync(
        context, $"SELECT {DocumentColumns} FROM \"SearchEntry\" WHERE \"ContentItemId\" {In("@ids")}", ReadDocument, ("@ids", List(contentItemIds)));

    public Task<List<StoredDocument>> DocumentsOfTypeAsync(SiteDbContext context, string contentType) => Sql.ReadAsync(
        context, $"SELECT {DocumentColumns} FROM \"SearchEntry\" WHERE \"ContentType\" = @type", ReadDocument, ("@type", contentType));

    public Task<List<DocumentCard>> CardsAsync(SiteDbContext context) => Sql.ReadAsync(
        context, "SELECT \"Id\", \"ContentItemId\", \"ContentType\", \"DateTicks\", \"Words\", \"Facets\", \"IsDemonstration\" FROM \"SearchEntry\"", ReadCard);

    public Task<List<(string Word, int Documents)>> WordsAsync(SiteDbContext context) => Sql.ReadAsync(
        context, "SELECT \"Word\", \"Documents\" FROM \"SearchWord\" WHERE \"Documents\" > 0", static reader => (reader.GetString(0), reader.GetInt32(1)));

    /// <summary>What ranking needs of the documents, in no order.</summary>
    public Task<List<(long Id, byte[] Data)>> TermDataAsync(SiteDbContext context, IReadOnlyList<long> ids) => Sql.ReadAsync(
        context, $"SELECT \"Id\", \"Data\" FROM \"SearchTerms\" WHERE \"Id\" {In("@ids")}",
        static reader => (reader.GetInt64(0), (byte[])reader.GetValue(1)), ("@ids", List(ids)));

    /// <summary>Writes a document that has no row.</summary>
    public async Task<DocumentCard> InsertAsync(SiteDbContext context, SearchDocument document, DocumentTerms terms, int generation)
    {
        var words = terms.Lengths[^1];
        var id = Convert.ToInt64(await Sql.ScalarAsync(
            context,
            """
            INSERT INTO "SearchEntry" ("ContentItemId", "ContentType", "DateTicks", "Words", "Facets", "Document", "IsDemonstration", "Generation")
            VALUES (@item, @type, @date, @words, @facets, @document, @demonstration, @generation) RETURNING "Id"
            """,
            ("@item", document.ContentItemId), ("@type", document.ContentType), ("@date", document.DateUtc?.Ticks), ("@words", words),
            ("@facets", StoredDocument.WriteFacets(document.Facets)), ("@document", StoredDocument.Write(document)),
            ("@demonstration", document.IsDemonstration ? 1 : 0), ("@generation", generation)), CultureInfo.InvariantCulture);
        await InsertTermsAsync(context, id, terms);
        return new(id, document.ContentItemId, document.ContentType, document.DateUtc, words, document.Facets, document.IsDemonstration);
    }

    public async Task DeleteAsync(SiteDbContext context, IReadOnlyList<long> ids)
    {
        if (ids.Count > 0)
        {
            await DeleteTermsAsync(context, ids);
            await Sql.ExecuteAsync(context, $"DELETE FROM \"SearchEntry\" WHERE \"Id\" {In("@ids")}", ("@ids", List(ids)));
        }
    }

    /// <summary>Begins to count the words of what is made anew.</summary>
    public Task BeginGenerationAsync(SiteDbContext context) => Sql.ExecuteAsync(context, "UPDATE \"SearchWord\" SET \"Next\" = 0 WHERE \"Next\" <> 0");

    /// <summary>Drops what is left of former generations, and their count of words.</summary>
    public async Task EndGenerationAsync(SiteDbContext context, int generation)
    {
        await DeleteAsync(context, await Sql.ReadAsync(
            context, "SELECT \"Id\" FROM \"SearchEntry\" WHERE \"Generation\" <> @generation", static reader => reader.GetInt64(0), ("@generation", generation)));
        await Sql.ExecuteAsync(context, "UPDATE \"SearchWord\" SET \"Documents\" = \"Next\", \"Next\" = 0; DELETE FROM \"SearchWord\" WHERE \"Documents\" <= 0");
    }

    /// <summary>The condition that a column has one of the values of a parameter.</summary>
    protected abstract string In(string parameter);

    /// <summary>The value of such a parameter.</summary>
    protected abstract object List<T>(IReadOnlyList<T> values);

    private static SearchState ReadState(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetInt32(3), reader.GetInt32(4), Date(reader, 5), reader.GetInt32(6));

    private static StoredDocument ReadDocument(DbDataReader reader) => new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3));

    private static DocumentCard ReadCard(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetString(2), Date(reader, 3), reader.GetInt32(4), StoredDocument.ReadFacets(reader.GetString(5)),
        reader.GetInt32(6) != 0);

    private static DateTime? Date(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTime(reader.GetInt64(column), DateTimeKind.Utc);
}
