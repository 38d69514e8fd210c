using CivicSite.Engine.Search.Analysis;
using CivicSite.Engine.Search.Analysis.Corrections;

namespace CivicSite.UnitTests.Search;

/// <summary>The words of some texts, counted as an index counts them: each text is a document.</summary>
internal sealed class TestVocabulary(params string[] documents) : IVocabulary
{
    /// <summary>A small municipal site.</summary>
    public static TestVocabulary Municipal { get; } = new(
        "Новости города Саяногорска и посёлка Черёмушки",
        "Совет ветеранов посёлка Майна, ветераны войны и труда",
        "Республика Хакасия, Саяногорск, деревня Богословка",
        "Территориальное общественное самоуправление: форум ТОС, конкурс, победители конкурса",
        "День Победы, Бессмертный полк, краеведческий музей",
        "Казачье общество, Станица «Означенное», культура, октябрь",
        "Администрация муниципального образования, глава, сельсовет, объявления",
        "Занимаются спортом, занимается хором, здравствуйте, лестница, коллектив, программа",
        "Общественная палата, компьютер, computer, wi-fi, банк, бюджет, юбилей, холод",
        "Саяно-Шушенская электростанция, район, выставка, хозяйство, Новости",
        "Жители улицы, щедрость, ёлка, объезд");

    public IEnumerable<VocabularyWord> Words =>
        documents.SelectMany(document => TextAnalyzer.Analyze(document).Select(token => token.Form).Distinct(StringComparer.Ordinal))
            .GroupBy(form => form, StringComparer.Ordinal).Select(group => new VocabularyWord(group.Key, group.Count()));
}
