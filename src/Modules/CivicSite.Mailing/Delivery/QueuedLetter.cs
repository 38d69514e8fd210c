using CivicSite.PersonalData;
using OrchardCore.Data.Migration;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Mailing.Delivery;

/// <summary>A letter that waits. It is deleted when it has left.</summary>
internal sealed class QueuedLetter
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string LetterId { get; set; } = "";

    public string To { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    public string About { get; set; } = "";

    public DateTime EnqueuedUtc { get; set; }

    /// <summary>When it is tried next.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it did not leave last time, without the address.</summary>
    public string Fault { get; set; } = "";
}

/// <summary>One row for each letter that waits. It holds no word of it.</summary>
public sealed class QueuedLetterIndex : MapIndex
{
    public string LetterId { get; set; } = "";

    public string About { get; set; } = "";

    /// <summary>Hash of the <see cref="PersonKey"/>.</summary>
    public string PersonHash { get; set; } = "";

    public DateTime EnqueuedUtc { get; set; }

    public DateTime DueUtc { get; set; }

    public int Attempts { get; set; }
}

internal sealed class QueuedLetterIndexProvider : IndexProvider<QueuedLetter>
{
    public override void Describe(DescribeContext<QueuedLetter> context) => context.For<QueuedLetterIndex>().Map(static letter => new QueuedLetterIndex
    {
        LetterId = letter.LetterId,
        About = letter.About,
        PersonHash = PersonKey.OfEmail(letter.To)?.Hash ?? "",
        EnqueuedUtc = letter.EnqueuedUtc,
        DueUtc = letter.DueUtc,
        Attempts = letter.Attempts,
    });
}

/// <summary>Makes the outbox's table.</summary>
internal sealed class OutboxMigrations : DataMigration
{
    private const int IdLength = 32;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<QueuedLetterIndex>(table => table
            .Column<string>(nameof(QueuedLetterIndex.LetterId), column => column.WithLength(IdLength))
            .Column<string>(nameof(QueuedLetterIndex.About), column => column.WithLength(Letter.MaxAbout))
            .Column<string>(nameof(QueuedLetterIndex.PersonHash), column => column.WithLength(PersonKey.HashLength))
            .Column<DateTime>(nameof(QueuedLetterIndex.EnqueuedUtc), column => column.NotNull())
            .Column<DateTime>(nameof(QueuedLetterIndex.DueUtc), column => column.NotNull())
            .Column<int>(nameof(QueuedLetterIndex.Attempts), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<QueuedLetterIndex>(table =>
        {
            table.CreateIndex("IDX_QueuedLetterIndex_Due", nameof(QueuedLetterIndex.DueUtc), "DocumentId");
            table.CreateIndex("IDX_QueuedLetterIndex_About", nameof(QueuedLetterIndex.About), "DocumentId");
            table.CreateIndex("IDX_QueuedLetterIndex_Person", nameof(QueuedLetterIndex.PersonHash), "DocumentId");
        });
        return 1;
    }
}
