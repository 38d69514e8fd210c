using System.Globalization;
using System.Text;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Import;
using CivicSite.Import;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ISession = YesSql.ISession;

namespace CivicSite.IntegrationTests.Regiment;

/// <summary>Imports of people that go on after a crash.</summary>
[Collection(Engines.Collection)]
public sealed class ListImportTests(Engines engines)
{
    private const int Rows = 120;

    [Theory]
    [Providers]
    public async Task An_import_that_was_cut_off_goes_on_where_it_was_and_writes_nobody_twice(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var surname = "Обрывин" + string.Concat(Guid.NewGuid().ToByteArray().Take(5).Select(static number => "бвгджзклмнпрстфх"[number % 16] + "а"));
        var id = await CheckedAsync(engine, surname);
        await AtWorkAsync(engine, id, ImportState.Importing);

        Assert.True(await GoOnAsync(engine, id));
        await engine.InScopeAsync(async services =>
        {
            // Written, but never committed: the site is killed here.
            var store = services.GetRequiredService<VeteranImportStore>();
            await services.GetRequiredService<VeteranImportWriter>().WriteAsync((await store.FindAsync(id))!, (await store.ChunkAsync(id, 1))!);
            await services.GetRequiredService<ISession>().FlushAsync();
            await services.GetRequiredService<ISession>().CancelAsync();
        });
        Assert.Equal(ListChunk.Size, await CountAsync(engine, surname));
        while (await GoOnAsync(engine, id))
        {
        }

        var import = await FindAsync(engine, id);
        Assert.Equal((ImportState.Imported, Rows, 0), (import.State, import.Counts.Created, import.Counts.Failed));
        Assert.Equal(Rows, await CountAsync(engine, surname));

        await AtWorkAsync(engine, id, ImportState.Undoing);
        while (await GoOnAsync(engine, id))
        {
        }

        Assert.Equal((ImportState.Undone, Rows), ((await FindAsync(engine, id)).State, (await FindAsync(engine, id)).Counts.Undone));
        Assert.Equal(0, await CountAsync(engine, surname));
    }

    // Given names and years apart: nobody is taken for another.
    private static Task<string> CheckedAsync(EngineHost engine, string surname) => engine.InScopeAsync(async services =>
    {
        var imports = services.GetRequiredService<IVeteranImports>();
        string[] names = ["Авдей", "Борис", "Виктор", "Глеб", "Демьян", "Еремей", "Жан", "Зиновий", "Иван", "Кирилл"];
        string[] fathers = ["Львович", "Маркович", "Назарович", "Осипович", "Петрович"];
        var text = new StringBuilder("Фамилия;Имя;Отчество;Год рождения\n");
        foreach (var number in Enumerable.Range(0, Rows))
        {
            text.Append(CultureInfo.InvariantCulture, $"{surname};{names[number % 10]};{fathers[number / 10 % 5]};{1890 + (number / 50 * 7)}\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        using var file = new MemoryStream(bytes);
        var (id, _) = await imports.UploadAsync(new FormFile(file, 0, bytes.Length, "File", "список.csv"));
        await imports.ChooseAsync(id!, new ImportColumnsForm { Columns = ["surname", "givenName", "patronymic", "birth-date"], Source = "Список" });
        while (await services.GetRequiredService<VeteranImportRunner>().GoOnAsync(id!))
        {
        }

        Assert.True(await imports.DecideAsync(id!, new MatchChoicesForm { All = "New" }));
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return id!;
    });

    private static Task AtWorkAsync(EngineHost engine, string id, ImportState step) => engine.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<VeteranImportStore>();
        var import = (await store.FindAsync(id))!;
        import.Begin(step);
        await store.SaveAsync(import);
        await store.CommitAsync();
    });

    private static Task<bool> GoOnAsync(EngineHost engine, string id) => engine.InScopeAsync(services => services.GetRequiredService<VeteranImportRunner>().GoOnAsync(id));

    private static Task<VeteranImport> FindAsync(EngineHost engine, string id) => engine.InScopeAsync(async services => (await services.GetRequiredService<VeteranImportStore>().FindAsync(id))!);

    private static Task<int> CountAsync(EngineHost engine, string surname) => engine.InScopeAsync(async services =>
        (await services.GetRequiredService<VeteranDirectories>().GetAsync()).Entries.Count(entry => entry.Name.StartsWith(surname, StringComparison.Ordinal)));
}
