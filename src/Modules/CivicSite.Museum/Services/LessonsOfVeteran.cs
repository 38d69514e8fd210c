using CivicSite.ImmortalRegiment.Services;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Services;

/// <summary>The lessons about a person, for the person's page in the archive.</summary>
internal sealed class LessonsOfVeteran(MuseumContexts contexts, IStringLocalizer<LessonsOfVeteran> S) : IVeteranRelations
{
    public async Task<VeteranRelation?> OfAsync(string veteranId)
    {
        var context = await contexts.GetAsync();
        var lessons = context.Directory.All.Where(lesson => lesson.VeteranIds.Contains(veteranId, StringComparer.Ordinal)).ToList();
        return lessons.Count == 0 ? null : new VeteranRelation(S["Museum lessons about the person"], [.. lessons.Select(lesson =>
            new VeteranRelationLink(lesson.Title, context.Urls.Item(lesson.Id, lesson.Path), lesson.Summary))]);
    }
}
