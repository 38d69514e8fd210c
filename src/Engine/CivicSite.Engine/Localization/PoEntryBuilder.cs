using System.Text;

namespace CivicSite.Engine.Localization;

/// <summary>Collects the lines of one message and holds their order: context, id, plural id, translations.</summary>
internal sealed class PoEntryBuilder
{
    private readonly List<StringBuilder> _translations = [];
    private StringBuilder? _context;
    private StringBuilder? _id;
    private StringBuilder? _pluralId;
    private StringBuilder? _last;

    public int Line { get; init; }

    public bool IsEmpty => _last is null;

    public bool IsComplete => _translations.Count > 0;

    public bool SetContext(string text) => IsEmpty && Set(ref _context, text);

    public bool SetId(string text) => _id is null && Set(ref _id, text);

    public bool SetPluralId(string text) => _id is not null && _pluralId is null && !IsComplete && Set(ref _pluralId, text);

    public bool SetTranslation(string text) => _id is not null && _pluralId is null && !IsComplete && Add(text);

    public bool AddForm(int index, string text) => _pluralId is not null && index == _translations.Count && Add(text);

    public bool Append(string text) => _last?.Append(text) is not null;

    public PoEntry Build(bool fuzzy) =>
        new(_context?.ToString(), _id!.ToString(), _pluralId?.ToString(), [.. _translations.Select(text => text.ToString())], fuzzy, Line);

    private bool Set(ref StringBuilder? field, string text)
    {
        _last = field = new StringBuilder(text);
        return true;
    }

    private bool Add(string text)
    {
        _last = new StringBuilder(text);
        _translations.Add(_last);
        return true;
    }
}
