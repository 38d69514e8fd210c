using CivicSite.PersonalData;

namespace CivicSite.UnitTests.PersonalData;

public sealed class PersonKeyTests
{
    [Theory]
    [InlineData("Anna@Example.ORG", " anna@example.org ")]
    [InlineData("mailto:anna@example.org", "anna@example.org")]
    [InlineData("8 (923) 123-45-67", "+79231234567")]
    [InlineData("2-12-34", "8 (39042) 2-12-34")]
    public void However_it_is_written_it_is_the_same_person(string one, string other)
    {
        Assert.NotNull(PersonKey.Of(one));
        Assert.Equal(PersonKey.Of(one), PersonKey.Of(other));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Анна")]
    [InlineData("12")]
    [InlineData("anna@localhost")]
    public void Other_texts_are_nobody(string? text) => Assert.Null(PersonKey.Of(text));

    [Fact]
    public void A_key_says_nothing_of_the_person_by_itself()
    {
        var key = PersonKey.Of("anna@example.org")!;

        Assert.Equal(PersonKey.HashLength, key.Hash.Length);
        Assert.DoesNotContain("anna", key.Hash + key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Somebody_with_an_address_and_a_number_is_found_by_either()
    {
        var hashes = PersonKey.HashesOf("anna@example.org", "+79231234567").ToList();

        Assert.Equal([PersonKey.Of("anna@example.org")!.Hash, PersonKey.Of("89231234567")!.Hash], hashes);
        Assert.Empty(PersonKey.HashesOf("", "abc"));
    }
}
