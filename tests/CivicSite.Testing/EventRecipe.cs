using System.Net;
using System.Text.Json.Nodes;

namespace CivicSite.Testing;

/// <summary>An event with a registration, as a recipe brings it to a running site.</summary>
public sealed class EventRecipe
{
    // A kind of the setup recipe.
    private const string ForumKindId = "4ev3ntk1ndt0sf0rvm00000001";

    public string Id { get; } = Guid.NewGuid().ToString("n")[..26];

    public string Title { get; init; } = $"Форум соседей {Guid.NewGuid():n}"[..24];

    public DateTime Start { get; set; } = DateTime.UtcNow.AddDays(3);

    public string State { get; set; } = "Planned";

    public string Places { get; init; } = "3";

    public string LargestGroup { get; init; } = "3";

    public bool MayWait { get; init; } = true;

    public DateTime? ClosesOn { get; set; }

    public string Questions { get; init; } = "* Откуда вы?";

    public string Signatures { get; init; } = "";

    public string Form => $"events/{Id}/registration";

    public string Office => $"Admin/Events/Registrations/{Id}";

    /// <summary>Publishes the event as it is now.</summary>
    public async Task ImportAsync(SiteSession admin)
    {
        var recipe = new JsonObject { ["name"] = "Event", ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray(Item()) }) };
        var answer = await admin.PostAsync("Admin/Recipes/Execute", ("Json", recipe.ToJsonString()));
        if (answer.Status != HttpStatusCode.Redirect)
        {
            throw new SiteFaultException("The event was not made: " + string.Join(' ', answer.Texts("[role=alert]")));
        }
    }

    private JsonObject Item() => new()
    {
        ["ContentItemId"] = Id,
        ["ContentItemVersionId"] = Guid.NewGuid().ToString("n")[..26],
        ["ContentType"] = "Event",
        ["DisplayText"] = Title,
        ["Latest"] = true,
        ["Published"] = true,
        ["TitlePart"] = new JsonObject { ["Title"] = Title },
        ["AutoroutePart"] = new JsonObject { ["Path"] = "events/" + Id },
        ["EventPart"] = new JsonObject
        {
            ["Kind"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(ForumKindId) },
            ["StartUtc"] = Start,
            ["EndUtc"] = Start.AddHours(2),
            ["State"] = State,
            ["Place"] = new JsonObject { ["Text"] = "Дом культуры" },
        },
        ["EventRegistrationPart"] = new JsonObject
        {
            ["Open"] = new JsonObject { ["Value"] = true },
            ["Places"] = new JsonObject { ["Text"] = Places },
            ["LargestGroup"] = new JsonObject { ["Text"] = LargestGroup },
            ["ClosesOn"] = new JsonObject { ["Value"] = ClosesOn },
            ["WaitingList"] = new JsonObject { ["Value"] = MayWait },
            ["Questions"] = new JsonObject { ["Text"] = Questions },
            ["Signatures"] = new JsonObject { ["Text"] = Signatures },
        },
    };
}
