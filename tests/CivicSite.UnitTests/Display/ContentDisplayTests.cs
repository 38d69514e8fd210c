using System.Net;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Display;

public class ContentDisplayTests : IClassFixture<DisplayHost>
{
    private readonly DisplayHost _host;

    public ContentDisplayTests(DisplayHost host)
    {
        _host = host;
        host.Shelf.Story = StoryShelf.NewStory();
    }

    [Fact]
    public async Task An_item_shows_its_parts_and_fields_in_their_zones()
    {
        var page = await _host.Client.GetStringAsync("/stories/show");

        var header = page[page.IndexOf("<header>", StringComparison.Ordinal)..page.IndexOf("</header>", StringComparison.Ordinal)];
        Assert.Contains("<h2>Ёлка &amp; гирлянда</h2>", header, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\">Вступление</p>", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"content-part\"><p>Заметка</p>", page.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_for_the_type_and_the_display_type_wins()
    {
        var page = await _host.Client.GetStringAsync("/stories/show?displayType=Summary");

        Assert.Contains("Story 7 in short", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_placement_file_of_the_theme_hides_and_moves()
    {
        var themed = await _host.Client.GetStringAsync("/stories/show?displayType=Tile");
        var bare = await _host.Client.GetStringAsync("/stories/show?displayType=Tile&theme=DisplayTests.Bare");

        Assert.DoesNotContain("Вступление", themed, StringComparison.Ordinal);
        Assert.Contains("Вступление", bare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_names_its_fields_by_part_and_field()
    {
        var page = await _host.Client.GetStringAsync("/stories/edit");

        Assert.Contains("name=\"StoryPart.Title\" value=\"Ёлка &amp; гирлянда\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"StoryPart.Lead.Text\" value=\"Вступление\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Extra.Note.Text\" value=\"Заметка\"", page, StringComparison.Ordinal);
        Assert.Contains("<legend>Details</legend>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-val", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_form_changes_the_item_and_the_user_is_told_once()
    {
        using var answer = await PostAsync(("StoryPart.Title", "Новое"), ("StoryPart.Lead.Text", "Другое"), ("Extra.Note.Text", ""));
        var page = await answer.Content.ReadAsStringAsync();
        var again = await _host.Client.GetStringAsync("/stories/plain");

        var part = _host.Shelf.Story.As<StoryPart>()!;
        Assert.Equal("Новое", part.Title);
        Assert.Equal("Другое", part.Lead.Text);
        Assert.Null(_host.Shelf.Story.Get<ContentPart>("Extra")!.Get<WordsField>("Note")!.Text);
        Assert.Contains("Saved: <b>a &lt; b</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Saved", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_an_older_item_lacks_is_added_by_the_form_only()
    {
        _host.Shelf.Story = new ContentItem { ContentItemId = "bare", ContentType = "Story" };

        await _host.Client.GetStringAsync("/stories/edit");
        Assert.False(_host.Shelf.Story.Has<StoryPart>());
        using var answer = await PostAsync(("StoryPart.Title", "Т"), ("StoryPart.Lead.Text", "В"), ("Extra.Note.Text", "З"));

        Assert.Equal("В", _host.Shelf.Story.As<StoryPart>()!.Lead.Text);
        Assert.Equal("З", _host.Shelf.Story.Get<ContentPart>("Extra")!.Get<WordsField>("Note")!.Text);
    }

    [Fact]
    public async Task What_is_not_valid_is_shown_beside_its_field_with_what_was_typed()
    {
        using var answer = await PostAsync(("StoryPart.Title", ""), ("StoryPart.Lead.Text", "Черновик"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("input-validation-error", page, StringComparison.Ordinal);
        Assert.Contains("A story needs a title.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Черновик\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_cannot_reach_the_item_through_a_part()
    {
        using var answer = await PostAsync(("StoryPart.Title", "Т"), ("StoryPart.Lead.ContentItem.Published", "true"), ("StoryPart.ContentItem.Owner", "me"));

        Assert.False(_host.Shelf.Story.Published);
        Assert.Null(_host.Shelf.Story.Owner);
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _host.Client.PostAsync("/stories/edit", content);
    }
}
