using CivicSite.Museum.Bookings;
using OrchardCore.Data.Migration;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Museum.Statistics;

/// <summary>One row for each booking: what the figures are made of, and whether it still holds something of a person. It outlives the contact.</summary>
public sealed class VisitIndex : MapIndex
{
    public string BookingId { get; set; } = "";

    public string LessonId { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public DateTime EndUtc { get; set; }

    public string School { get; set; } = "";

    /// <summary>0 for groups that are no class of a school.</summary>
    public int Grade { get; set; }

    /// <summary>A value of <see cref="BookingState"/>.</summary>
    public int State { get; set; }

    /// <summary>Who came, where that was noted; who was expected otherwise.</summary>
    public int Pupils { get; set; }

    /// <inheritdoc cref="Pupils"/>
    public int Adults { get; set; }

    /// <summary>1 until who booked has been removed.</summary>
    public int Personal { get; set; }
}

internal sealed class VisitIndexProvider : IndexProvider<ClassBooking>
{
    public override void Describe(DescribeContext<ClassBooking> context) => context.For<VisitIndex>().Map(static booking => new VisitIndex
    {
        BookingId = booking.BookingId,
        LessonId = booking.LessonId,
        StartUtc = booking.StartUtc,
        EndUtc = booking.EndUtc,
        School = booking.School,
        Grade = booking.Grade,
        State = (int)booking.State,
        Pupils = booking.CamePupils ?? booking.Pupils,
        Adults = booking.CameAdults ?? booking.Adults,
        Personal = booking.History.Exists(static step => step.Step == BookingStep.ContactRemoved) ? 0 : 1,
    });
}

/// <summary>Makes the index table.</summary>
internal sealed class VisitMigrations : DataMigration
{
    private const int ItemIdLength = 26;
    private const int IdLength = 32;
    private const int SchoolLength = 200;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VisitIndex>(table => table
            .Column<string>(nameof(VisitIndex.BookingId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VisitIndex.LessonId), column => column.WithLength(ItemIdLength))
            .Column<DateTime>(nameof(VisitIndex.StartUtc), column => column.NotNull())
            .Column<DateTime>(nameof(VisitIndex.EndUtc), column => column.NotNull())
            .Column<string>(nameof(VisitIndex.School), column => column.WithLength(SchoolLength))
            .Column<int>(nameof(VisitIndex.Grade), column => column.NotNull())
            .Column<int>(nameof(VisitIndex.State), column => column.NotNull())
            .Column<int>(nameof(VisitIndex.Pupils), column => column.NotNull())
            .Column<int>(nameof(VisitIndex.Adults), column => column.NotNull())
            .Column<int>(nameof(VisitIndex.Personal), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<VisitIndex>(table =>
        {
            table.CreateIndex("IDX_VisitIndex_Time", nameof(VisitIndex.StartUtc), "DocumentId");
            table.CreateIndex("IDX_VisitIndex_Personal", nameof(VisitIndex.Personal), nameof(VisitIndex.EndUtc), "DocumentId");
        });
        return 1;
    }
}
