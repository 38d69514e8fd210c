using System.Globalization;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>What a date that is not a single point says.</summary>
internal enum DateForm
{
    /// <summary>One date.</summary>
    Point,

    /// <summary>On that date or before it.</summary>
    Before,

    /// <summary>On that date or after it.</summary>
    After,

    /// <summary>Once in between.</summary>
    Between,

    /// <summary>All the time from the first date to the second one.</summary>
    Period,
}

/// <summary>
/// A date as sources have it: exact, rounded, doubtful, bounded on one side or a period. Immutable, kept as EDTF (ISO 8601-2).
/// Two are equal when their <see cref="Edtf"/> is; their order is total.
/// </summary>
public sealed class UncertainDate : IEquatable<UncertainDate>, IComparable<UncertainDate>
{
    private readonly DatePoint _start;
    private readonly DatePoint? _end;

    internal UncertainDate(DatePoint point)
        : this(DateForm.Point, point, null)
    {
    }

    internal UncertainDate(DateForm form, DatePoint start, DatePoint? end)
    {
        Form = form;
        _start = start;
        _end = end;
        Edtf = EdtfWriter.Write(this);
    }

    /// <summary>The date as EDTF, always written the same way.</summary>
    public string Edtf { get; }

    /// <summary>The first possible day; null where nothing bounds it. Of “about 1920” some years before.</summary>
    public DateOnly? Earliest => Form == DateForm.Before ? null : _start.Earliest;

    /// <summary>The last possible day; null where nothing bounds it.</summary>
    public DateOnly? Latest => Form switch
    {
        DateForm.After => null,
        DateForm.Between or DateForm.Period => End.Latest,
        _ => _start.Latest,
    };

    /// <summary>The year for lists and statistics: the one that the words name first; null for bounds on one side and for decades.</summary>
    public int? Year => Form is DateForm.Point or DateForm.Period && _start.Precision != DatePrecision.Decade ? _start.Year : null;

    /// <summary>Month and day, where they are known without doubt.</summary>
    public (int Month, int Day)? Anniversary =>
        this is { Form: DateForm.Point, Start: { Precision: DatePrecision.Day, Qualifier: DateQualifier.None } } ? (_start.Part, _start.Day) : null;

    internal DateForm Form { get; }

    /// <summary>The date itself, or the first of two.</summary>
    internal DatePoint Start => _start;

    /// <summary>The second of two dates.</summary>
    internal DatePoint End => _end ?? _start;

    public static bool operator ==(UncertainDate? left, UncertainDate? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(UncertainDate? left, UncertainDate? right) => !(left == right);

    public static bool operator <(UncertainDate? left, UncertainDate? right) => Comparer<UncertainDate?>.Default.Compare(left, right) < 0;

    public static bool operator <=(UncertainDate? left, UncertainDate? right) => Comparer<UncertainDate?>.Default.Compare(left, right) <= 0;

    public static bool operator >(UncertainDate? left, UncertainDate? right) => Comparer<UncertainDate?>.Default.Compare(left, right) > 0;

    public static bool operator >=(UncertainDate? left, UncertainDate? right) => Comparer<UncertainDate?>.Default.Compare(left, right) >= 0;

    /// <summary>Reads EDTF, and what people write in Russian or English.</summary>
    /// <param name="text">Such as <c>1942-23</c> or <c>осень 1942</c>.</param>
    /// <param name="value">Null where the text is no date.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out UncertainDate? value, out DateFault fault)
    {
        var trimmed = (text ?? "").Trim();
        var reading = trimmed.Length switch
        {
            0 => DateFault.Empty,
            > DateTextReader.MaxLength => DateFault.NotADate,
            _ => EdtfReader.Read(trimmed) is { Value: not null } edtf ? edtf : DateTextReader.Read(trimmed),
        };
        (value, fault) = (reading.Value, reading.Fault);
        return value is not null;
    }

    /// <summary>Reads what the store has; null where that is no date.</summary>
    public static UncertainDate? FromEdtf(string? edtf) => string.IsNullOrEmpty(edtf) ? null : EdtfReader.Read(edtf).Value;

    /// <summary>In words: Russian for Russian cultures, English for all others. <see cref="TryParse"/> reads it again.</summary>
    public string ToText(CultureInfo culture) => DateTextWriter.Write(this, DateWords.Of(culture));

    /// <summary>Years alone, for lists: “1920”, “about 1920”, “1941–1945”.</summary>
    public string ToYearText(CultureInfo culture) => DateTextWriter.Write(Years(), DateWords.Of(culture));

    /// <summary>Whether there is a day that both may mean.</summary>
    public bool Overlaps(UncertainDate other) => Overlaps(other.Earliest, other.Latest);

    /// <param name="from">Null for no bound.</param>
    /// <param name="to">Null for no bound.</param>
    public bool Overlaps(DateOnly? from, DateOnly? to) =>
        (Earliest is not { } earliest || to is not { } last || earliest <= last) && (Latest is not { } latest || from is not { } first || latest >= first);

    /// <summary>Whether both may be about the same: “1943” and “12.03.1943” may, “1943” and “1941–1945” may not, as a period is no single day.</summary>
    public bool MayEqual(UncertainDate other) =>
        (Form == DateForm.Period, other.Form == DateForm.Period) switch
        {
            (true, true) => Meet(_start, other._start) && Meet(End, other.End),
            (false, false) => Overlaps(other),
            _ => false,
        };

    /// <summary>By the first day that the words name: “before 1943” stands before “1943”, and “after 1943” after all of that year.</summary>
    public int CompareTo(UncertainDate? other) => other is null ? 1 : Key(this).CompareTo(Key(other));

    public bool Equals(UncertainDate? other) => other is not null && string.Equals(Edtf, other.Edtf, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as UncertainDate);

    public override int GetHashCode() => string.GetHashCode(Edtf, StringComparison.Ordinal);

    /// <returns><see cref="Edtf"/>.</returns>
    public override string ToString() => Edtf;

    private static (DateOnly Day, int Rank, DateOnly Last, string Edtf) Key(UncertainDate date) => date.Form switch
    {
        DateForm.Before => (date._start.First, -1, date._start.Last, date.Edtf),
        DateForm.After => (date._start.Last, 1, DateOnly.MaxValue, date.Edtf),
        _ => (date._start.First, 0, date.End.Last, date.Edtf),
    };

    private static bool Meet(DatePoint one, DatePoint other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;

    private UncertainDate Years()
    {
        static DatePoint Rounded(DatePoint point) =>
            point.Precision == DatePrecision.Decade ? point : new DatePoint(DatePrecision.Year, point.Year, 0, 0, point.Qualifier);

        if (Form is DateForm.Between or DateForm.Period)
        {
            var (start, end) = (Rounded(_start), Rounded(End));
            return start == end ? new UncertainDate(start) : new UncertainDate(Form, start, end);
        }

        return new UncertainDate(Form, Rounded(_start), null);
    }
}
