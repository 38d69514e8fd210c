using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>What holds for every date.</summary>
public sealed class UncertainDatePropertyTests
{
    private static readonly Gen<DatePoint> Points =
        from precision in Gen.Elements(Enum.GetValues<DatePrecision>())
        from year in Gen.Choose(1860, 1999)
        from part in precision == DatePrecision.PartOfYear ? Gen.Elements(21, 22, 23, 24, 37, 38, 39, 40, 41) : Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from qualifier in Gen.Elements(DateQualifier.None, DateQualifier.None, DateQualifier.Approximate, DateQualifier.Uncertain, DateQualifier.Approximate | DateQualifier.Uncertain)
        select precision switch
        {
            DatePrecision.Decade => new DatePoint(precision, year / 10 * 10, 0, 0, qualifier),
            DatePrecision.Year => new DatePoint(precision, year, 0, 0, qualifier),
            DatePrecision.Day => new DatePoint(precision, year, part, day, qualifier),
            _ => new DatePoint(precision, year, part, 0, qualifier),
        };

    private static readonly Gen<UncertainDate> Dates =
        from form in Gen.Elements(Enum.GetValues<DateForm>())
        from one in Points
        from other in Points
        let ordered = one.First <= other.First && one.Last <= other.Last
        select form switch
        {
            DateForm.Between or DateForm.Period => ordered ? new UncertainDate(form, one, other) : new UncertainDate(one),
            DateForm.Point => new UncertainDate(one),
            _ => new UncertainDate(form, one, null),
        };

    [Fact]
    public void Edtf_and_words_lead_back_to_the_date() => Prop.ForAll(Dates.ToArbitrary(), static date =>
        new[] { date.Edtf, date.ToText(new CultureInfo("ru")), date.ToText(new CultureInfo("en")), date.ToText(new CultureInfo("ru")).ToUpperInvariant() }
            .All(text => UncertainDate.TryParse(text, out var read, out _) && read == date)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() => Prop.ForAll(Dates.Three().ToArbitrary(), static dates =>
    {
        var (one, two, three) = dates;
        return Math.Sign(one.CompareTo(two)) == -Math.Sign(two.CompareTo(one))
            && one.CompareTo(two) == 0 == (one == two)
            && (!(one.CompareTo(two) <= 0 && two.CompareTo(three) <= 0) || one.CompareTo(three) <= 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_ends_before_another_begins_stands_before_it() => Prop.ForAll(Dates.Two().ToArbitrary(), static dates =>
        !(dates.Item1.Latest < dates.Item2.Earliest) || dates.Item1 < dates.Item2).QuickCheckThrowOnFailure();

    [Fact]
    public void Bounds_are_in_order_and_a_date_overlaps_itself() => Prop.ForAll(Dates.ToArbitrary(), static date =>
        !(date.Earliest > date.Latest) && date.Overlaps(date) && date.MayEqual(date)).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlapping_and_equality_do_not_depend_on_the_side() => Prop.ForAll(Dates.Two().ToArbitrary(), static dates =>
        dates.Item1.Overlaps(dates.Item2) == dates.Item2.Overlaps(dates.Item1)
        && dates.Item1.MayEqual(dates.Item2) == dates.Item2.MayEqual(dates.Item1)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_is_an_error() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        UncertainDate.TryParse(text, out var date, out var fault) == (fault == DateFault.None) && date is null == (fault != DateFault.None)).QuickCheckThrowOnFailure();
}
