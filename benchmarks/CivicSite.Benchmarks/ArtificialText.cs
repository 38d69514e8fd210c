using System.Text;

namespace CivicSite.Benchmarks;

/// <summary>Sentences of Russian words in a random order: as long and as varied as news, and about nothing.</summary>
internal static class ArtificialText
{
    private static readonly string[] Openings =
        ["Проверочный", "Условный", "Вымышленный", "Учебный", "Пробный", "Случайный", "Безымянный", "Образцовый"];

    private static readonly string[] Subjects =
        ["абзац", "пример", "текст", "отрывок", "набор", "образец", "черновик", "перечень", "столбец", "заголовок", "вопрос", "ответ"];

    private static readonly string[] Verbs =
        ["сообщает", "повторяет", "дополняет", "измеряет", "описывает", "заполняет", "сравнивает", "продолжает", "перечисляет", "проверяет"];

    private static readonly string[] Adjectives =
        ["короткое", "длинное", "обычное", "соседнее", "прежнее", "новое", "общее", "среднее", "зимнее", "речное", "горное", "светлое"];

    private static readonly string[] Objects =
        ["слово", "число", "название", "предложение", "значение", "правило", "сведение", "место", "время", "расстояние", "окно", "поле"];

    private static readonly string[] Endings =
        ["для проверки скорости", "без всякого смысла", "в произвольном порядке", "ради объёма страницы", "по списку слов",
         "на пустом месте", "в конце строки", "между двумя запятыми", "перед следующим абзацем", "после точки"];

    public static string Sentence(ref SplitMix random) =>
        $"{random.Pick(Openings)} {random.Pick(Subjects)} {random.Pick(Verbs)} {random.Pick(Adjectives)} {random.Pick(Objects)}, "
        + $"{random.Pick(Verbs)} {random.Pick(Adjectives)} {random.Pick(Objects)} {random.Pick(Endings)}.";

    public static string Title(ref SplitMix random, int number) =>
        $"Проверочная новость № {number}: {random.Pick(Adjectives)} {random.Pick(Objects)} {random.Pick(Endings)}";

    public static string Sentences(ref SplitMix random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(Sentence(ref random));
        }

        return text.ToString();
    }

    /// <summary>A body of some 1,500 characters: three to five paragraphs, a heading and a list.</summary>
    public static string Html(ref SplitMix random)
    {
        var html = new StringBuilder();
        var paragraphs = 3 + random.Next(3);
        for (var i = 0; i < paragraphs; i++)
        {
            html.Append("<p>").Append(Sentences(ref random, 2 + random.Next(3))).Append("</p>");
        }

        html.Append("<h2>").Append(Sentence(ref random)).Append("</h2><ul>");
        for (var i = 0; i < 3; i++)
        {
            html.Append("<li>").Append(Sentence(ref random)).Append("</li>");
        }

        return html.Append("</ul>").ToString();
    }
}
