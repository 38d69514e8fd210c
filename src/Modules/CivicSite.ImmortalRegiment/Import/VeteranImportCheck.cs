using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Matching;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Checks the rows of an import without writing any record: what is wrong, and whom the archive may have already.</summary>
internal sealed class VeteranImportCheck(VeteranImportStore store, RowMatches matches, RowFaults faults, IContentManager contents, ILocalClock clock)
{
    public async Task CheckAsync(VeteranImport import, Func<bool> isTimeUp)
    {
        var today = DateOnly.FromDateTime((await clock.GetLocalNowAsync()).Date);
        var template = await contents.NewAsync(VeteranTypes.Veteran);
        var chunks = await store.ChunksAsync(import.BatchId);
        var earlier = new EarlierRows();
        foreach (var (chunk, row) in chunks.Take(import.Done).SelectMany(static chunk => chunk.Rows, static (chunk, row) => (chunk, row)))
        {
            AddTo(earlier, chunk, row, StoredPerson.Of(Record(RowReader.Read(import, row), template)));
        }

        do
        {
            var chunk = chunks[import.Done];
            foreach (var row in chunk.Rows)
            {
                var person = RowReader.Read(import, row);
                var record = Record(person, template);
                row.Faults = faults.Of(import, person, VeteranRules.Check(record, forPublication: true, today));
                await matches.FindAsync(row, person, StoredPerson.Of(record), earlier);
                AddTo(earlier, chunk, row, StoredPerson.Of(record));
                import.Counts.AddChecked(row, row.Matches.Count > 0);
            }

            import.Done++;
            await store.SaveAsync(chunk);
        }
        while (import.Done < import.Chunks && !isTimeUp());
    }

    private static ContentItem Record(RowPerson person, ContentItem template)
    {
        var record = RowWriter.Copy(template);
        RowWriter.WriteNew(record, person);
        return record;
    }

    // Who is in the archive already is found there.
    private static void AddTo(EarlierRows earlier, VeteranImportChunk chunk, VeteranImportRow row, Person person)
    {
        if (row.Faults.Count == 0 && !row.Matches.Exists(static match => match.IsSame))
        {
            earlier.Add(person, person.Names[0] is var name ? string.Join(' ', name.Surname, name.GivenName, name.Patronymic).Trim() : "", row.Number, chunk.Number);
        }
    }
}

/// <summary>Finds whom a row may be about, and proposes what to do with it.</summary>
internal sealed class RowMatches(StoredMatches stored, MatchTexts texts, ImportTexts importTexts, IContentManager contents)
{
    private const int Most = 3;

    public async Task FindAsync(VeteranImportRow row, RowPerson told, Person person, EarlierRows earlier)
    {
        (row.Matches, row.Choice, row.Target) = ([], RowChoice.New, 0);
        if (row.Faults.Count > 0)
        {
            return;
        }

        if (await OwnAsync(told, person) is { } own)
        {
            row.Matches.Add(own);
        }
        else
        {
            row.Matches.AddRange((await stored.FindAsync(person, withDrafts: true, Most)).Select(found => Of(found.Match, found.Item)));
            if (!row.Matches.Exists(static match => match.IsSame) && earlier.Find(person) is var (before, match))
            {
                row.Matches.Add(new RowMatch
                {
                    Row = before.Row,
                    Chunk = before.Chunk,
                    Name = before.Name,
                    Score = match.Score,
                    IsSame = match.Class == MatchClass.Same,
                    Why = texts.Explain(match),
                });
                row.Matches = [.. row.Matches.OrderByDescending(static found => found.IsSame).ThenByDescending(static found => found.Score)];
            }
        }

        // Nothing is written of somebody at whom a person has to look.
        row.Choice = row.Matches.Count == 0 ? RowChoice.New : row.Matches[0].IsSame ? RowChoice.Add : RowChoice.Skip;
    }

    // Open data of this archive name the record that they are of.
    private async Task<RowMatch?> OwnAsync(RowPerson told, Person person)
    {
        if (told.RecordId.Length == 0 || await contents.GetAsync(told.RecordId, VersionOptions.Latest) is not { ContentType: VeteranTypes.Veteran } item)
        {
            return null;
        }

        var match = Of(PersonMatcher.Compare(new PersonProfile(person), new PersonProfile(StoredPerson.Of(item))), item);
        (match.IsSame, match.Why) = (true, importTexts.SameId);
        return match;
    }

    private RowMatch Of(Match match, ContentItem item) => new()
    {
        RecordId = item.ContentItemId,
        Name = item.DisplayText ?? "",
        Score = match.Score,
        IsSame = match.Class == MatchClass.Same,
        Why = texts.Explain(match),
    };
}
