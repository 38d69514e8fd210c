namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>
/// Reads Russian words in Latin letters. The systems contradict one another (Саяногорск is Sayanogorsk, Saianogorsk or Sajanogorsk), and
/// people mix them; so every reading is tried, led by the words that exist.
/// </summary>
internal sealed class Transliteration(VocabularyIndex vocabulary)
{
    private const int MaxSteps = 4_000;
    private const int MaxEnding = 5;
    private const int MinStem = 3;
    private const int MaxGroup = 4;
    private const double LessUsual = 0.1;
    private const double OmittedSign = 0.15;

    // GOST 7.79, ISO 9, passports (ICAO), BGN/PCGN, and what people type. The first reading is the usual one.
    private static readonly Dictionary<string, string[]> Readings = Parse("""
        shch=щ sch=щ,сч,ш sh=ш,сх ch=ч,х zh=ж kh=х,кх ts=ц,тс tc=ц tz=ц ph=ф eh=э ck=к
        ya=я,ья,ъя ia=я,ия,иа,ья ja=я,ья yu=ю,ью iu=ю,иу,ью ju=ю,ью yo=е,йо,ье io=ио,е,ье jo=е,йо,ье
        ye=е,ье,ъе ie=ие,ье,е je=е,ье eo=ео,е yi=ый,ьи,и iy=ий,ы ij=ий yj=ый ii=ий,ии yy=ый oo=у,оо ee=и,ее ss=с,сс
        a=а b=б v=в g=г d=д e=е,э z=з,ж i=и,й,ы y=ы,й,и j=й,ж,дж k=к l=л m=м n=н o=о p=п r=р s=с,з t=т u=у,ю f=ф
        h=х,г c=к,ц,с x=кс,х w=в,ш q=к '=ь,ъ
        """);

    /// <summary>Words that the Latin letters may stand for.</summary>
    public IReadOnlyList<Candidate> Find(string latin) =>
        new Walk(latin, vocabulary.Forms, isStem: false).Read(vocabulary) is { Count: > 0 } forms
            ? forms
            : new Walk(latin, vocabulary.Stems, isStem: true).Read(vocabulary);

    /// <summary>The usual reading, whether or not it is a word.</summary>
    public static string Usual(ReadOnlySpan<char> latin)
    {
        var text = "";
        for (var i = 0; i < latin.Length;)
        {
            var length = Math.Min(MaxGroup, latin.Length - i);
            string[]? readings = null;
            while (length > 0 && !Readings.TryGetValue(latin.Slice(i, length).ToString(), out readings))
            {
                length--;
            }

            text += readings?[0] ?? latin.Slice(i, 1).ToString();
            i += Math.Max(1, length);
        }

        return text;
    }

    private static Dictionary<string, string[]> Parse(string rules) => rules.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(rule => rule.Split('=')).ToDictionary(rule => rule[0], rule => rule[1].Split(','), StringComparer.Ordinal);

    private sealed class Walk(string latin, SortedWords words, bool isStem)
    {
        private readonly List<(string Text, double Cost)> _found = [];
        private int _steps;

        public List<Candidate> Read(VocabularyIndex vocabulary)
        {
            Step(0, words.All, 0, isAfterConsonant: false);
            return
            [
                .. from found in _found
                   let documents = vocabulary.Documents(found.Text)
                   where documents > 0
                   select Candidate.Of(found.Text, 1, found.Cost, documents, CorrectionReason.Transliteration),
            ];
        }

        private void Step(int at, SortedWords.Range range, double cost, bool isAfterConsonant)
        {
            if (range.IsEmpty || ++_steps > MaxSteps)
            {
                return;
            }

            if (words.Complete(range) is { } word)
            {
                Found(word, at, cost);
            }

            for (var length = Math.Min(MaxGroup, latin.Length - at); length > 0; length--)
            {
                if (Readings.TryGetValue(latin.Substring(at, length), out var readings))
                {
                    for (var i = 0; i < readings.Length; i++)
                    {
                        var next = words.Follow(range, readings[i]);
                        Step(at + length, next, cost + (i * LessUsual), !Characters.IsRussianVowel(readings[i][^1]) && readings[i][^1] is not ('й' or 'ь' or 'ъ'));
                    }
                }
            }

            if (isAfterConsonant)
            {
                Step(at, words.Follow(range, 'ь'), cost + OmittedSign, isAfterConsonant: false);
                Step(at, words.Follow(range, 'ъ'), cost + OmittedSign, isAfterConsonant: false);
            }
        }

        // A stem may have any ending, so that a form is found of which the vocabulary has only others.
        private void Found(string word, int at, double cost)
        {
            if (!isStem && at == latin.Length)
            {
                _found.Add((word, cost));
            }
            else if (isStem && word.Length >= MinStem && latin.Length - at <= MaxEnding)
            {
                _found.Add((word + Usual(latin.AsSpan(at)), cost + LessUsual));
            }
        }
    }
}
