using System.Text;

namespace CivicSite.Engine.Contents.History;

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>Finds what changed between two texts, word by word.</summary>
internal static class TextDiff
{
    // Beyond this many comparisons the middle of the texts counts as replaced as a whole.
    private const long MaxCells = 4_000_000;

    public static IReadOnlyList<DiffPiece> Compare(string before, string after)
    {
        var (old, current) = (Words(before), Words(after));
        var start = 0;
        while (start < Math.Min(old.Count, current.Count) && old[start] == current[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(old.Count, current.Count) - start && old[^(end + 1)] == current[^(end + 1)])
        {
            end++;
        }

        var pieces = new Pieces();
        pieces.Add(DiffKind.Same, old.Take(start));
        Middle(old[start..(old.Count - end)], current[start..(current.Count - end)], pieces);
        pieces.Add(DiffKind.Same, old.Skip(old.Count - end));
        return pieces.ToList();
    }

    private static void Middle(List<string> old, List<string> current, Pieces pieces)
    {
        if ((long)old.Count * current.Count > MaxCells)
        {
            pieces.Add(DiffKind.Removed, old);
            pieces.Add(DiffKind.Added, current);
            return;
        }

        var common = CommonLengths(old, current);
        var (i, j) = (0, 0);
        while (i < old.Count || j < current.Count)
        {
            if (i < old.Count && j < current.Count && old[i] == current[j])
            {
                pieces.Add(DiffKind.Same, [old[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == current.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                pieces.Add(DiffKind.Removed, [old[i++]]);
            }
            else
            {
                pieces.Add(DiffKind.Added, [current[j++]]);
            }
        }
    }

    // Cell (i, j): how many words the texts have in common from the i-th and the j-th word on.
    private static int[,] CommonLengths(List<string> old, List<string> current)
    {
        var common = new int[old.Count + 1, current.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = current.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == current[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    // A word has the white space after it, so that joined words give the text back.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])) || text[i - 1] == '\n')
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return words;
    }

    private sealed class Pieces
    {
        private readonly List<DiffPiece> _done = [];
        private readonly StringBuilder _text = new();
        private DiffKind _kind;

        public void Add(DiffKind kind, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                if (kind != _kind)
                {
                    Close();
                    _kind = kind;
                }

                _text.Append(word);
            }
        }

        public List<DiffPiece> ToList()
        {
            Close();
            return _done;
        }

        private void Close()
        {
            if (_text.Length > 0)
            {
                _done.Add(new DiffPiece(_kind, _text.ToString()));
                _text.Clear();
            }
        }
    }
}
