using CivicSite.Engine.Search.Analysis.Corrections;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Search;

public sealed class QueryCorrectorTests
{
    private static readonly QueryCorrector Corrector = new(TestVocabulary.Municipal);

    [Theory]
    [InlineData("ветераны")]
    [InlineData("ВЕТЕРАНАМИ")]
    [InlineData("посёлок Черемушки")]
    [InlineData("кто у нас")]
    [InlineData("computer 2017")]
    [InlineData("А.С. ветеран")]
    [InlineData("VII форум")]
    [InlineData("само-управлением")]
    [InlineData("wifi")]
    [InlineData("«-»")]
    [InlineData("")]
    public void What_the_index_has_is_not_touched(string query)
    {
        var corrected = Corrector.Correct(query);

        Assert.Equal(query, corrected.Text);
        Assert.False(corrected.IsCorrected);
        Assert.Empty(corrected.UnknownWords);
    }

    [Theory]
    [InlineData("yjdjcnb", "новости")]
    [InlineData("Yjdjcnb", "новости")]
    [InlineData("сщьзгеук", "computer")]
    [InlineData(",tccvthnysq gjkr", "бессмертный полк")]
    [InlineData("[jkjl", "холод")]
    [InlineData(".,bktq", "юбилей")]
    [InlineData("yjdjcnb, vfqyf", "новости, майна")]
    [InlineData("njc", "тос")]
    [InlineData("цш-аш", "wi-fi")]
    [InlineData("cjdtn d vfqyf", "совет в майна")]
    [InlineData("j,]tpl", "объезд")]
    [InlineData("-yjdjcnb", "-новости")]
    [InlineData("\"ltym gj,tls\"", "\"день победы\"")]
    public void The_other_keyboard_layout_is_read(string query, string expected) => AssertCorrected(query, expected, CorrectionReason.KeyboardLayout);

    [Theory]
    [InlineData("veteran", "ветеран")]
    [InlineData("veterany", "ветераны")]
    [InlineData("veteranami", "ветеранами")]
    [InlineData("Sayanogorsk", "саяногорск")]
    [InlineData("Saianogorsk", "саяногорск")]
    [InlineData("Sajanogorsk", "саяногорск")]
    [InlineData("Khakasiya", "хакасия")]
    [InlineData("Hakasia", "хакасия")]
    [InlineData("Khakassia", "хакасия")]
    [InlineData("Chereomushki", "черемушки")]
    [InlineData("Cheryomushki", "черемушки")]
    [InlineData("Cheremushki", "черемушки")]
    [InlineData("Mayna", "майна")]
    [InlineData("Majna", "майна")]
    [InlineData("Maina", "майна")]
    [InlineData("oktyabr", "октябрь")]
    [InlineData("selsovet", "сельсовет")]
    [InlineData("ob'yavleniya", "объявления")]
    [InlineData("obyezd", "объезд")]
    [InlineData("Oznachennoye", "означенное")]
    [InlineData("obshchestvo", "общество")]
    [InlineData("zhiteli", "жители")]
    [InlineData("shchedrost'", "щедрость")]
    [InlineData("yubiley", "юбилей")]
    [InlineData("Sayano-Shushenskaya", "саяно-шушенская")]
    public void Latin_letters_are_read_in_every_system(string query, string expected) => AssertCorrected(query, expected, CorrectionReason.Transliteration);

    [Theory]
    [InlineData("ветиран", "ветеран")]
    [InlineData("ветиранами", "ветеранами")]
    [InlineData("саеногорск", "саяногорск")]
    [InlineData("саяногрск", "саяногорск")]
    [InlineData("новсоти", "новости")]
    [InlineData("занимаеться", "занимается")]
    [InlineData("занимаютса", "занимаются")]
    [InlineData("обьявления", "объявления")]
    [InlineData("здраствуйте", "здравствуйте")]
    [InlineData("лесница", "лестница")]
    [InlineData("колектив", "коллектив")]
    [InlineData("програма", "программа")]
    [InlineData("администратция", "администрация")]
    [InlineData("мунецыпального", "муниципального")]
    [InlineData("компютер", "компьютер")]
    [InlineData("бесмертный", "бессмертный")]
    [InlineData("краевеческий", "краеведческий")]
    public void Misspellings_are_corrected(string query, string expected) => AssertCorrected(query, expected, CorrectionReason.Spelling);

    [Theory]
    [InlineData("деньпобеды", "день победы", CorrectionReason.MissingSpace)]
    [InlineData("вмайна", "в майна", CorrectionReason.MissingSpace)]
    [InlineData("само управление", "само управление", null)]
    [InlineData("сельс овет", "сельсовет", CorrectionReason.ExtraSpace)]
    public void Spaces_are_put_right(string query, string expected, CorrectionReason? reason)
    {
        var corrected = Corrector.Correct(query);

        Assert.Equal(expected, corrected.Text);
        Assert.Equal(reason, corrected.Corrections.Select(correction => (CorrectionReason?)correction.Reason).SingleOrDefault());
    }

    [Theory]
    [InlineData("ytdjcnb", "новости", CorrectionReason.KeyboardLayout)]
    [InlineData("vetiran", "ветеран", CorrectionReason.Transliteration)]
    public void A_word_may_be_misspelt_besides(string query, string expected, CorrectionReason reason) => AssertCorrected(query, expected, reason);

    [Fact]
    public void Each_change_says_what_and_why()
    {
        var corrected = Corrector.Correct("кто  «Cjdtn ветиранов» -abc");

        Assert.Equal("кто  «совет ветеранов» -abc", corrected.Text);
        Assert.Equal(
            [new WordCorrection(6, 5, "Cjdtn", "совет", CorrectionReason.KeyboardLayout), new WordCorrection(12, 9, "ветиранов", "ветеранов", CorrectionReason.Spelling)],
            corrected.Corrections);
        Assert.Equal(["abc"], corrected.UnknownWords);
    }

    [Theory]
    [InlineData("тоз")]
    [InlineData("хзщшг")]
    [InlineData("qqqq")]
    [InlineData("абракадабра")]
    public void What_is_close_to_nothing_stays(string query)
    {
        var corrected = Corrector.Correct(query);

        Assert.Equal(query, corrected.Text);
        Assert.Equal([query], corrected.UnknownWords);
    }

    [Fact]
    public void The_frequent_word_wins_among_words_as_close()
    {
        var corrector = new QueryCorrector(new TestVocabulary("палата", "палата", "палата", "лапата"));

        Assert.Equal("палата", corrector.Correct("папата").Text);
    }

    [Fact]
    public void The_likelier_slip_wins_among_words_as_frequent()
    {
        var corrector = new QueryCorrector(new TestVocabulary("малако корова", "молоко корона"));

        Assert.Equal("корова", corrector.Correct("карова").Text);
        Assert.Equal("корона", corrector.Correct("коропа").Text[..5] + "а");
    }

    [Theory]
    [InlineData("ветер", "ветер")]
    [InlineData("dtnth", "ветер")]
    [InlineData("ветиран", "ветеран")]
    public void A_word_still_being_typed_is_a_beginning(string query, string expected)
    {
        var corrected = Corrector.Correct(query, isTyping: true);

        Assert.Equal(expected, corrected.Text);
    }

    [Fact]
    public void Any_text_can_be_corrected()
    {
        string[] pieces = ["ветиран", "yjdj", "cnb", "'", "\"", "«", "»", " ", "-", "*", ".", ",", "№", "7", "\uD800", "\uDC00", "é", "и\u0306", "sch", "ь", "[", "]", "\0", "😀", "Ё"];
        var soup = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).Resize(30).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(soup, text =>
        {
            var corrected = Corrector.Correct(text);
            var end = 0;
            foreach (var correction in corrected.Corrections)
            {
                Assert.True(correction.Start >= end);
                end = correction.Start + correction.Length;
                Assert.Equal(correction.From, corrected.Original.Substring(correction.Start, correction.Length), ignoreWhiteSpaceDifferences: true);
            }

            return Corrector.Correct(text, isTyping: true) is not null;
        }));
    }

    [Fact]
    public void An_empty_index_corrects_nothing() => Assert.False(new QueryCorrector(new TestVocabulary()).Correct("ветиран vetiran yjdjcnb").IsCorrected);

    private static void AssertCorrected(string query, string expected, CorrectionReason reason)
    {
        var corrected = Corrector.Correct(query);

        Assert.Equal(expected, corrected.Text);
        Assert.All(corrected.Corrections, correction => Assert.Equal(reason, correction.Reason));
        Assert.NotEmpty(corrected.Corrections);
    }
}
