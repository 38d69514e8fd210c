using System.Diagnostics;
using System.Globalization;
using CivicSite.ImmortalRegiment;
using CivicSite.ImmortalRegiment.Matching;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Benchmarks;

/// <summary>Precision and recall of the matching over the labelled pairs, and how long a look-up takes in an archive of many records.</summary>
internal sealed class MatchingBenchmark(int count, TextWriter output)
{
    private const int Batch = 1_000;
    private const int LookUps = 200;

    private static readonly string[] _given = ["Иван", "Василий", "Николай", "Александр", "Михаил", "Пётр", "Алексей", "Фёдор", "Павел", "Григорий", "Степан", "Семён", "Кузьма", "Илья", "Яков"];
    private static readonly string[] _patronymics = ["Иванович", "Васильевич", "Николаевич", "Петрович", "Фёдорович", "Кузьмич", "Ильич", "Яковлевич", "Павлович", "Степанович", "Григорьевич"];
    private static readonly string[] _syllables = ["ба", "во", "гри", "де", "жу", "зо", "ки", "ло", "ма", "но", "пе", "ру", "со", "ти", "фе", "хо", "че", "ша"];

    public async Task RunAsync()
    {
        await PairsAsync();
        if (count == 0)
        {
            return;
        }

        await output.WriteLineAsync("| database | records | look-up p50 ms | p95 ms | found |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|");
        string[] providers = Environment.GetEnvironmentVariable("CIVICSITE_TEST_POSTGRES") is { Length: > 0 } ? [TestDatabase.Sqlite, TestDatabase.Postgres] : [TestDatabase.Sqlite];
        foreach (var provider in providers)
        {
            using var database = TestDatabase.Create(provider);
            await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
            await FillAsync(engine);
            await LookUpAsync(engine, provider);
        }
    }

    private async Task PairsAsync()
    {
        await output.WriteLineAsync("| pairs | number | precision | recall | shown to somebody | of those not plainly different | share a key |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var part in (await MatchingPairs.ReadAsync(Repository.Root)).GroupBy(static pair => pair.IsHeldOut).OrderBy(static part => part.Key))
        {
            var quality = new MatchingQuality();
            var (same, keyed) = (0, 0);
            foreach (var pair in part)
            {
                var (left, right) = (Profile(pair.Left), Profile(pair.Right));
                var match = PersonMatcher.Compare(left, right);
                quality.Add(pair, match.Class.ToString().ToLowerInvariant(), string.Join(' ', match.Reasons));
                same += pair.Verdict is "same" ? 1 : 0;
                keyed += pair.Verdict is "same" && BlockingKeys.ToSeek(left).Intersect(BlockingKeys.Of(right), StringComparer.Ordinal).Any() ? 1 : 0;
            }

            await output.WriteLineAsync(Line($"| {(part.Key ? "held out" : "tuning")} | {quality.Count} | {quality.Precision:F3} | {quality.Recall:F3} | {quality.RecallShown:F3} | {quality.PrecisionShown:F3} | {(double)keyed / same:F3} |"));
        }
    }

    private async Task FillAsync(EngineHost engine)
    {
        var random = new SplitMix(41);
        for (var start = 0; start < count; start += Batch)
        {
            var names = Enumerable.Range(start, Math.Min(Batch, count - start)).Select(_ => Invent(ref random)).ToList();
            await engine.InScopeAsync(async services =>
            {
                var session = services.GetRequiredService<ISession>();
                foreach (var (name, year) in names)
                {
                    var item = new ContentItem
                    {
                        ContentItemId = Guid.NewGuid().ToString("n")[..26],
                        ContentItemVersionId = Guid.NewGuid().ToString("n")[..26],
                        ContentType = VeteranTypes.Veteran,
                        DisplayText = $"{name.Surname} {name.GivenName} {name.Patronymic}",
                        Published = true,
                        Latest = true,
                    };
                    item.Alter<VeteranPart>(part => (part.Surname, part.GivenName, part.Patronymic) = (name.Surname, name.GivenName, name.Patronymic));
                    item.Alter<VeteranFactsPart>(part => part.Facts.Add(new VeteranFact { Id = "a", Kind = FactKinds.Birth, Date = year.ToString(CultureInfo.InvariantCulture) }));
                    await session.SaveAsync(item);
                }

                await session.SaveChangesAsync();
            });
        }
    }

    private async Task LookUpAsync(EngineHost engine, string provider)
    {
        var random = new SplitMix(41);
        var times = new List<double>();
        var found = 0;
        for (var i = 0; i < LookUps; i++)
        {
            var (name, year) = Invent(ref random);
            var sought = new Person([name with { Surname = name.Surname.Replace('о', 'а') }], DateSpan.Year(year));
            await engine.InScopeAsync(async services =>
            {
                var matches = services.GetRequiredService<StoredMatches>();
                var clock = Stopwatch.GetTimestamp();
                found += (await matches.FindAsync(sought, withDrafts: false, 5)).Count > 0 ? 1 : 0;
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            });
        }

        times.Sort();
        await output.WriteLineAsync(Line($"| {provider} | {count} | {times[times.Count / 2]:F1} | {times[(int)(0.95 * (times.Count - 1))]:F1} | {100.0 * found / LookUps:F1} % |"));
    }

    private static (PersonName Name, int Year) Invent(ref SplitMix random)
    {
        var surname = random.Pick(_syllables) + random.Pick(_syllables) + random.Pick(_syllables) + "ков";
        return (new PersonName(char.ToUpperInvariant(surname[0]) + surname[1..], random.Pick(_given), random.Pick(_patronymics)), 1890 + _years[random.Pick(_syllables)]);
    }

    private static readonly Dictionary<string, int> _years = _syllables.Select(static (syllable, place) => (syllable, place)).ToDictionary(static pair => pair.syllable, static pair => pair.place * 2, StringComparer.Ordinal);

    private static PersonProfile Profile(IReadOnlyList<string> side)
    {
        List<PersonName> names = [new(side[0], side[1], side[2])];
        if (side[3].Length > 0)
        {
            names.Add(new PersonName(side[3], "", ""));
        }

        return new PersonProfile(new Person(names, Span(side[4]), Span(side[5]), side[6]));
    }

    private static DateSpan? Span(string text) => MatchingPairs.Days(text) is var (first, last) ? new DateSpan(first, last) : null;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
