using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>A module of the tests: a document with one row in one index and several in another.</summary>
[Feature(EngineHost.TestFeature)]
internal sealed class TestStartup(TestServices test, TestTime time) : StartupBase
{
    public override int Order => 10_000;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(time);
        services.AddIndexProvider<NoteIndexProvider>();
        services.AddDataMigration<NoteMigrations>();
        services.AddScoped<HandlerLog>();
        services.AddScoped<IContentHandler, RecordingHandler>();
        test.Configure(services);
    }
}

/// <summary>A document of the tests.</summary>
internal sealed class Note
{
    /// <summary>Keeps the notes of one test apart from those of others.</summary>
    public string Group { get; set; } = "";

    public string? Text { get; set; }

    public int? Number { get; set; }

    public DateTime? When { get; set; }

    public List<string> Tags { get; set; } = [];

    public bool Hidden { get; set; }
}

internal sealed class NoteIndex : MapIndex
{
    public string Group { get; set; } = "";

    public string? Text { get; set; }

    public int? Number { get; set; }

    public DateTime? When { get; set; }
}

internal sealed class NoteTagIndex : MapIndex
{
    public string Group { get; set; } = "";

    public string Tag { get; set; } = "";
}

internal sealed class NoteIndexProvider : IndexProvider<Note>
{
    public override void Describe(DescribeContext<Note> context)
    {
        context.For<NoteIndex>().When(note => !note.Hidden).Map(note => new NoteIndex
        {
            Group = note.Group,
            Text = note.Text is { Length: > 100 } text ? text[..100] : note.Text,
            Number = note.Number,
            When = note.When,
        });
        context.For<NoteTagIndex>().Map(note => note.Tags.Select(tag => new NoteTagIndex { Group = note.Group, Tag = tag }));
    }
}

internal sealed class NoteMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<NoteIndex>(table => table
            .Column<string>(nameof(NoteIndex.Group), column => column.WithLength(64).NotNull())
            .Column<string>(nameof(NoteIndex.Text), column => column.WithLength(100))
            .Column<int?>(nameof(NoteIndex.Number))
            .Column<DateTime?>(nameof(NoteIndex.When)));
        await SchemaBuilder.CreateMapIndexTableAsync<NoteTagIndex>(table => table
            .Column<string>(nameof(NoteTagIndex.Group), column => column.WithLength(64).NotNull())
            .Column<string>(nameof(NoteTagIndex.Tag), column => column.WithLength(64).NotNull()));
        return 1;
    }
}
