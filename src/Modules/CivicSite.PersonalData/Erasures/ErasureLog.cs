using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.PersonalData.Erasures;

/// <summary>That the data of somebody was erased. It says nothing of who that was.</summary>
internal sealed class Erasure
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public DateTime ErasedUtc { get; set; }

    /// <summary>User name of who did it.</summary>
    public string By { get; set; } = "";

    /// <summary>How many records of each kind.</summary>
    public Dictionary<string, int> Records { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>One row for each erasure.</summary>
public sealed class ErasureIndex : MapIndex
{
    public DateTime ErasedUtc { get; set; }
}

internal sealed class ErasureIndexProvider : IndexProvider<Erasure>
{
    public override void Describe(DescribeContext<Erasure> context) =>
        context.For<ErasureIndex>().Map(static erasure => new ErasureIndex { ErasedUtc = erasure.ErasedUtc });
}

/// <summary>Makes the table of erasures.</summary>
internal sealed class ErasureMigrations : DataMigration
{
    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ErasureIndex>(table => table
            .Column<DateTime>(nameof(ErasureIndex.ErasedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ErasureIndex>(table =>
            table.CreateIndex("IDX_ErasureIndex_Time", nameof(ErasureIndex.ErasedUtc), "DocumentId"));
        return 1;
    }
}

/// <summary>Keeps the log of erasures.</summary>
internal sealed class ErasureLog(ISession session, IClock clock)
{
    private const int Shown = 50;

    public Task AddAsync(IReadOnlyList<PersonalRecord> erased, string by) => session.SaveAsync(new Erasure
    {
        ErasedUtc = clock.UtcNow,
        By = by,
        Records = erased.GroupBy(static record => record.Kind, StringComparer.Ordinal).ToDictionary(static kind => kind.Key, static kind => kind.Count(), StringComparer.Ordinal),
    });

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Erasure>> NewestAsync() =>
        [.. await session.Query<Erasure, ErasureIndex>().OrderByDescending(row => row.ErasedUtc).Take(Shown).ListAsync()];
}
