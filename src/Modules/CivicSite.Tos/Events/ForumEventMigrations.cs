using CivicSite.Events.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;

namespace CivicSite.Tos.Events;

/// <summary>Makes an event of each forum.</summary>
internal sealed class ForumEventMigrations(IContentDefinitionManager definitions) : DataMigration
{
    /// <summary>Runs once, when both features are enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await definitions.AlterTypeDefinitionAsync(TosTypes.Forum, type => type.WithPart(nameof(EventPart), part => part.WithPosition("3")));
        return 1;
    }
}
