namespace CivicSite.UnitTests.Localization.Completeness;

public sealed class PoCompletenessTests : IDisposable
{
    private readonly string _project = Directory.CreateTempSubdirectory("po-").FullName;

    public static TheoryData<string> Projects()
    {
        var root = RepositoryRoot();
        return [.. Directory.EnumerateFiles(Path.Combine(root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path))
            .Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_text_of_the_project_is_in_Russian(string project)
    {
        var path = Path.Combine(RepositoryRoot(), project);
        var faults = PoCompleteness.Check(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The files of all projects make one catalogue: of two translations without a context one would stand in the other's pages.
    [Fact]
    public void A_text_without_a_context_has_one_translation_on_the_whole_site()
    {
        var root = RepositoryRoot();
        var conflicts = PoCompleteness.Entries(Path.Combine(root, "src")).Where(static entry => entry.Context is null)
            .GroupBy(static entry => entry.Id, static entry => string.Join('|', entry.Translations), StringComparer.Ordinal)
            .Where(static translations => translations.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(static translations => $"{translations.Key}: {string.Join(" / ", translations.Distinct(StringComparer.Ordinal))}").ToList();

        Assert.True(conflicts.Count == 0, string.Join('\n', conflicts));
    }

    [Fact]
    public void The_engine_has_texts() =>
        Assert.NotEmpty(PoCompleteness.Scan(Path.Combine(RepositoryRoot(), "src", "Engine", "CivicSite.Engine"), "CivicSite.Engine").Texts);

    [Fact]
    public void A_complete_project_has_no_faults()
    {
        Write("Services/Greeter.cs", """
            namespace Demo.Services;
            public class Greeter(IStringLocalizer<Greeter> S)
            {
                public string Hello(int n) => S["Hello, {0}", n] + S.Plural(n, "{0} guest", "{0} guests");
                private class Inner { string Bye(bool late) => S[late ? "Good night" : "Goodbye"]; }
            }
            """);
        Write("Views/News/Index.cshtml", """
            @* T["Not a text"] *@
            <h1 title='@T["Said: \"no\""]'>@T["News"]</h1> @T.Plural(Model.Count, "{0} item", "{0} items") LIST["x"]
            """);
        Write("Localization/ru.po", Entry("Demo.Services.Greeter", "Hello, {0}", "Здравствуйте, {0}")
            + Plural("Demo.Services.Greeter", "{0} guest", "{0} guests")
            + Entry("Demo.Services.Greeter.Inner", "Good night", "Спокойной ночи") + Entry("Demo.Services.Greeter.Inner", "Goodbye", "До свидания")
            + Entry("Demo.Views.News.Index", "Said: \\\"no\\\"", "Сказал: «нет»") + Entry("Demo.Views.News.Index", "News", "Новости")
            + Plural("Demo.Views.News.Index", "{0} item", "{0} items"));
        Assert.Empty(Check());
    }

    [Fact]
    public void A_missing_text_is_named_with_its_place()
    {
        Write("A.cs", "namespace Demo;\nclass A(IStringLocalizer<A> S)\n{\n    string X => S[\"Text\"];\n}");
        Assert.Equal(["A.cs(4): no translation of \"Text\" with the context Demo.A"], Check());
    }

    [Fact]
    public void A_text_of_another_context_does_not_count()
    {
        Write("Views/A.cshtml", "\n@T[\"Text\"]");
        Write("Localization/ru.po", Entry("Demo.Views.B", "Text", "Текст"));
        Assert.Equal(
            ["Views/A.cshtml(2): no translation of \"Text\" with the context Demo.Views.A", "Localization/ru.po(1): no code uses \"Text\" of Demo.Views.B"],
            Check());
    }

    [Fact]
    public void A_text_without_context_serves_the_whole_project()
    {
        Write("Views/A.cshtml", "@T[\"Text\"]");
        Write("Localization/ru.po", "msgid \"Text\"\nmsgstr \"Текст\"\n");
        Assert.Empty(Check());
    }

    [Fact]
    public void A_view_of_another_module_has_that_modules_context()
    {
        Write("Areas/OrchardCore.Contents/Views/Admin/List.cshtml", "@T[\"Text\"]");
        Assert.Equal("OrchardCore.Contents.Views.Admin.List", Assert.Single(PoCompleteness.Scan(_project, "Demo").Texts).Context);
    }

    [Theory]
    [InlineData("msgctxt \"Demo.Views.A\"\nmsgid \"Text {0}\"\nmsgstr \"\"\n", "no confirmed translation")]
    [InlineData("#, fuzzy\nmsgctxt \"Demo.Views.A\"\nmsgid \"Text {0}\"\nmsgstr \"Текст {0}\"\n", "no confirmed translation")]
    [InlineData("msgctxt \"Demo.Views.A\"\nmsgid \"Text {0}\"\nmsgstr \"Текст\"\n", "placeholders")]
    [InlineData("msgctxt \"Demo.Views.A\"\nmsgid \"Text {0}\"\nmsgid_plural \"Texts\"\nmsgstr[0] \"а\"\nmsgstr[1] \"б\"\nmsgstr[2] \"в\"\n", "plural")]
    [InlineData("msgctxt \"Demo.Views.A\"\nmsgid \"Text {0}\"\nmsgstr \"Текст {0}\"\nmsgfoo \"x\"\n", "not a keyword")]
    public void A_poor_translation_is_a_fault(string po, string fault)
    {
        Write("Views/A.cshtml", "@T[\"Text {0}\", 1]");
        Write("Localization/ru.po", po);
        Assert.Contains(Check(), line => line.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_only_the_program_knows_is_a_fault()
    {
        Write("A.cs", "namespace Demo; class A(IStringLocalizer<A> S) { string X(string s) => S[s]; }");
        Write("Views/A.cshtml", "@T[Model.Text]");
        Assert.Equal(2, Check().Count(line => line.EndsWith("is not written in the call", StringComparison.Ordinal)));
    }

    [Fact]
    public void Labels_and_messages_of_models_are_texts()
    {
        Write("Model.cs", """
            namespace Demo;
            class Model
            {
                [Display(Name = "Title", Order = 1), Required(ErrorMessage = "Give a title")]
                public string Title { get; set; }
            }
            """);
        var texts = PoCompleteness.Scan(_project, "Demo").Texts;
        Assert.Equal([("Demo.Model", "Title"), ("Demo.Model", "Give a title")], texts.Select(text => (text.Context, text.Id)));
    }

    [Fact]
    public void What_a_manifest_says_is_a_text()
    {
        Write("Manifest.cs", """
            [assembly: Module(Name = "News", Author = "City", Category = "Content")]
            [assembly: OrchardCore.DisplayManagement.Manifest.Theme(Description = "Bright")]
            """);
        Assert.Equal(
            [("Demo.Manifest", "News"), ("Demo.Manifest", "Content"), ("Demo.Manifest", "Bright")],
            PoCompleteness.Scan(_project, "Demo").Texts.Select(text => (text.Context, text.Id)));
    }

    [Fact]
    public void A_localizer_of_another_class_has_that_context()
    {
        Write("A.cs", "namespace Demo.Texts; class Shared; class A(IStringLocalizer<Shared> S) { string X => S[\"One\"]; }");
        Write("Views/A.cshtml", "@inject IStringLocalizer<Shared> S\n@S[\"Two\"] @(S[\"Three\"])");
        Assert.All(PoCompleteness.Scan(_project, "Demo").Texts, text => Assert.Equal("Demo.Texts.Shared", text.Context));
    }

    [Fact]
    public void Code_of_the_other_engine_is_read_too()
    {
        Write("A.cs", "namespace Demo;\nclass A(IStringLocalizer<A> S)\n{\n#if ORCHARDCORE\n    string X => S[\"One\"];\n#else\n    string X => S[\"Two\"];\n#endif\n}");
        Assert.Equal(["Two", "One"], PoCompleteness.Scan(_project, "Demo").Texts.Select(text => text.Id));
    }

    public void Dispose() => Directory.Delete(_project, recursive: true);

    private IReadOnlyList<string> Check() => PoCompleteness.Check(_project, "Demo");

    private void Write(string name, string content)
    {
        var path = Path.Combine(_project, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static string Entry(string context, string id, string text) => $"msgctxt \"{context}\"\nmsgid \"{id}\"\nmsgstr \"{text}\"\n\n";

    private static string Plural(string context, string id, string plural) =>
        $"msgctxt \"{context}\"\nmsgid \"{id}\"\nmsgid_plural \"{plural}\"\nmsgstr[0] \"{{0}} а\"\nmsgstr[1] \"{{0}} б\"\nmsgstr[2] \"{{0}} в\"\n\n";

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "CivicSite.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
