using CivicSite.Engine.ContentTypes;
using CivicSite.Engine.Recipes;
using CivicSite.Engine.Settings;
using CivicSite.Engine.Text;

namespace CivicSite.UnitTests.Admin;

public sealed class AdminFormTests
{
    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("http://127.0.0.1:5000/site", true)]
    [InlineData("example.org", false)]
    [InlineData("/news", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://user:secret@example.org", false)]
    [InlineData("https://example.org/?a=b", false)]
    [InlineData("https://example.org/#top", false)]
    public void The_address_of_the_site_is_a_whole_one(string text, bool expected) => Assert.Equal(expected, SettingsForm.IsWebAddress(text));

    [Theory]
    [InlineData("Asia/Krasnoyarsk", true)]
    [InlineData("UTC", true)]
    [InlineData("North Asia Standard Time", false)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("EST", false)]
    public void Time_zones_go_by_their_IANA_names(string id, bool expected) => Assert.Equal(expected, SettingsForm.IsIana(id));

    [Theory]
    [InlineData("Памятное место", "PamyatnoeMesto")]
    [InlineData("Event 2026", "Event2026")]
    [InlineData("…", "")]
    public void A_technical_name_is_made_of_the_title(string title, string expected) => Assert.Equal(expected, TypeNames.From(title, new SlugService()));

    [Theory]
    [InlineData("NewsArticle", true)]
    [InlineData("A1", true)]
    [InlineData("1A", false)]
    [InlineData("", false)]
    [InlineData("Новость", false)]
    [InlineData("A B", false)]
    [InlineData("A_B", false)]
    [InlineData("A\n", false)]
    public void Technical_names_are_plain(string name, bool expected) => Assert.Equal(expected, TypeNames.IsValid(name));

    [Theory]
    [InlineData("{ \"steps\": [", RecipeFault.NotJson, null)]
    [InlineData("[]", RecipeFault.NotAnObject, null)]
    [InlineData("{}", RecipeFault.NoSteps, null)]
    [InlineData("{ \"steps\": [ { \"name\": \"feature\" }, 1 ] }", RecipeFault.StepNotAnObject, "2")]
    [InlineData("{ \"steps\": [ { } ] }", RecipeFault.StepWithoutName, "1")]
    public void A_faulty_recipe_is_named_with_its_place(string json, object fault, string? step)
    {
        var exception = Assert.Throws<RecipeException>(() => Recipe.Parse(json));
        Assert.Equal((fault, step), (exception.Fault, exception.Step));
    }
}
