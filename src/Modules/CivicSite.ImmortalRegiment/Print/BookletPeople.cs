using System.Globalization;
using CivicSite.ImmortalRegiment.Services;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Reads the records of a booklet.</summary>
internal sealed class BookletPeople(IContentManager contents, IVeteranPages pages, PortraitFiles portraits)
{
    /// <param name="files">Takes the portraits.</param>
    public async Task<IReadOnlyList<BookletPerson>> ReadAsync(IReadOnlyList<string> ids, VeteranContext context, Dictionary<string, byte[]> files)
    {
        var items = (await contents.GetAsync(ids, VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        var people = new List<BookletPerson>();
        foreach (var item in ids.Select(items.GetValueOrDefault).OfType<ContentItem>())
        {
            var record = await pages.BuildPageAsync(item);
            var address = context.Urls.Absolute(context.Urls.Permalink(item.ContentItemId));
            people.Add(new BookletPerson(record, await PortraitAsync(record.Card.Portrait, people.Count, files), PrintableHtml.Of(record.Story), address));
        }

        return people;
    }

    private async Task<string> PortraitAsync(string path, int number, Dictionary<string, byte[]> files)
    {
        if (await portraits.ReadAsync(path) is not { } portrait)
        {
            return "";
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"portrait-{number}");
        files[name] = portrait;
        return name;
    }
}
