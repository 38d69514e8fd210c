namespace CivicSite.UnitTests.Architecture;

/// <summary>The size rules find what breaks them and nothing else.</summary>
public sealed class SizeRulesTests
{
    [Theory]
    [InlineData(299, 0)]
    [InlineData(300, 1)]
    public void A_file_of_300_lines_is_too_long(int lines, int findings) =>
        Assert.Equal(findings, SizeRules.LongFile(Lines(lines)).Count());

    [Theory]
    [InlineData(36, 0)]
    [InlineData(37, 1)]
    public void A_method_counts_from_its_signature_to_its_closing_brace(int statements, int findings)
    {
        var text = $$"""
            class C
            {
                /// <summary>A comment
                /// of two lines does not count.</summary>
                [Fact]
                [Theory]
                void M()
                {
            {{Lines(statements)}}
                }
            }
            """;

        Assert.Equal(findings, SizeRules.LongMethods(text).Count());
    }

    [Theory]
    [InlineData("class C { C(int a) {\n@\n} }")]
    [InlineData("class C { int P { get {\n@\n} } }")]
    [InlineData("class C { int P => F(() => {\n@\n}); }")]
    [InlineData("class C { void M() { void Local() {\n@\n} } }")]
    [InlineData("@")]
    public void Every_kind_of_body_counts(string pattern) =>
        Assert.NotEmpty(SizeRules.LongMethods(pattern.Replace("@", Lines(60), StringComparison.Ordinal)));

    [Theory]
    [InlineData("class C(int a, int b, int c, int d, int e, int f);", 0)]
    [InlineData("class C(int a, int b, int c, int d, int e, int f, int g);", 1)]
    [InlineData("class C { C(int a, int b, int c, int d, int e, int f, int g) { } }", 1)]
    [InlineData("record R(int a, int b, int c, int d, int e, int f, int g);", 0)]
    [InlineData("class OneAttribute(int a, int b, int c, int d, int e, int f, int g) : Attribute;", 0)]
    [InlineData("class C { void M(int a, int b, int c, int d, int e, int f, int g) { } }", 0)]
    public void A_constructor_takes_at_most_six_parameters(string text, int findings) =>
        Assert.Equal(findings, SizeRules.WideConstructors(text).Count());

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("F(1);", count));
}
