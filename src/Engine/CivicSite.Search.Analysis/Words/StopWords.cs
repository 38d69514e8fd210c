using System.Collections.Frozen;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>Words that nearly every text has: prepositions, conjunctions, particles, pronouns, auxiliary verbs, abbreviations of addresses.</summary>
internal static class StopWords
{
    private const string Russian = """
        а без более будет будто будь будут бы был была были было быть в вам вами вас ваш ваша ваше ваши весь во вон вот все всего всей всем всеми всему всех всею
        всю всюду вся г где гг да даже для до его ее ей ему если есть еще ею же за и из или им ими их к как какая какие каким каких какого какое какой какую
        когда которая которого которое которой котором которому которую которые которым которых который кто куда ли либо лишь между меня мне мной мною мои мой
        моя моего моей мы на над нам нами нас наш наша наше наши нашего нашей наших не него нее ней нем нему нет нею ни нибудь них но ну о об обо однако он она
        они оно от ото очень по под при про с сам сама сами само свое своей своего свои своих свой свою своя себе себя сколько со собой собою так также такая такие такой
        также там тебе тебя тем теми тех то тобой тогда того тоже той только том тому тот ту тут ты у уж уже ул хотя чего чей чем чему через что чтоб чтобы чуть
        чье чьего чьей чья чьи эта эти этим этими этих это этого этой этом этому этот эту я n
        """;

    private const string English = """
        a about after again all also am an and any are as at be because been before being between both but by can cannot cant could did didnt do does doesnt doing
        dont down during each few for from further had has have having he her here hers him his how i if in into is isnt it its itself me more most my no nor not
        of off on once only or other our ours out over own same she should so some such than that thats the their theirs them then there these they this those
        through to too under until up very was wasnt we were what when where which while who whom why will with would you your yours
        """;

    private static readonly FrozenSet<string> All =
        $"{Russian} {English}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string form) => All.Contains(form);
}
