using System.Numerics;

namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>A set of positions of the directory, one bit each: sets of a hundred thousand are cut and counted in microseconds.</summary>
internal sealed class Bits(int length)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(length + WordBits - 1) / WordBits];

    public int Length { get; } = length;

    public bool this[int position] => (_words[position / WordBits] & (1UL << (position % WordBits))) != 0;

    public static Bits All(int length)
    {
        var bits = new Bits(length);
        Array.Fill(bits._words, ulong.MaxValue);
        if (length % WordBits is var rest and > 0)
        {
            bits._words[^1] = (1UL << rest) - 1;
        }

        return bits;
    }

    /// <summary>Only while the set is built.</summary>
    public void Add(int position) => _words[position / WordBits] |= 1UL << (position % WordBits);

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many both sets have.</summary>
    public int CountWith(Bits other)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        }

        return count;
    }

    public Bits And(Bits other) => Combined(other, static (left, right) => left & right);

    public Bits Or(Bits other) => Combined(other, static (left, right) => left | right);

    public Bits Without(Bits other) => Combined(other, static (left, right) => left & ~right);

    private Bits Combined(Bits other, Func<ulong, ulong, ulong> combine)
    {
        var result = new Bits(Length);
        for (var i = 0; i < _words.Length; i++)
        {
            result._words[i] = combine(_words[i], other._words[i]);
        }

        return result;
    }
}
