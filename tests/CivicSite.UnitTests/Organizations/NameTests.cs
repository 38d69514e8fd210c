using CivicSite.Organizations.Rules;

namespace CivicSite.UnitTests.Organizations;

public sealed class NameTests
{
    [Theory]
    [InlineData("Станица «Означенное»", "станица означенное")]
    [InlineData("  Клуб \"Ёлочка\"—2 ", "клуб елочка 2")]
    [InlineData("№ 7", "no 7")]
    [InlineData(null, "")]
    public void Lists_are_searched_by_words_alone(string? name, string normalised) =>
        Assert.Equal(normalised, OrganizationNames.Normalize(name));

    [Theory]
    [InlineData("Саяногорская городская общественная организация «Совет ветеранов»", "СГОО \"Совет ветеранов\"")]
    [InlineData("АНО «Тёплый дом»", "Автономная некоммерческая организация „Теплый дом“")]
    [InlineData("Ветеранов совет", "Совет ветеранов г. Саяногорска")]
    public void Legal_form_quotes_and_order_of_words_make_no_difference(string name, string other) =>
        Assert.Equal(OrganizationNames.Key(name), OrganizationNames.Key(other));

    [Fact]
    public void A_name_of_form_words_alone_keeps_them() => Assert.Equal("некоммерческая организация", OrganizationNames.Key("НКО"));

    [Theory]
    [InlineData("Клуб «Рябинка»", "Клуб «Рябинушка»", true)]
    [InlineData("Совет ветеранов Майны", "Совет ветеранов посёлка Майна", true)]
    [InlineData("Клуб «Рябинка»", "Казачье общество «Станица»", false)]
    [InlineData("", "Клуб", false)]
    public void Alike_names_are_found(string name, string other, bool alike) =>
        Assert.Equal(alike, OrganizationNames.Similarity(OrganizationNames.Key(name), OrganizationNames.Key(other)) >= 0.6);

    [Fact]
    public void Similarity_is_symmetric_and_complete_for_the_same()
    {
        var (one, two) = (OrganizationNames.Key("Клуб «Рябинка»"), OrganizationNames.Key("Хор «Калинка»"));

        Assert.Equal(1, OrganizationNames.Similarity(one, one));
        Assert.Equal(OrganizationNames.Similarity(one, two), OrganizationNames.Similarity(two, one));
    }

    [Theory]
    [InlineData("«Ёлочка»", "Е")]
    [InlineData("станица", "С")]
    [InlineData("Саяногорская городская общественная организация «Совет ветеранов»", "С")]
    [InlineData("АНО «Тёплый дом»", "Т")]
    [InlineData("Общественная организация", "О")]
    [InlineData("7 нот", "#")]
    [InlineData("", "#")]
    public void A_name_stands_under_the_letter_of_what_is_particular_to_it(string name, string letter) =>
        Assert.Equal(letter, OrganizationNames.Letter(OrganizationNames.SortKey(name)));
}
