namespace CivicSite.Engine.Text.Html;

/// <summary>
/// The open elements of the output. It closes and opens what HTML's rules imply, so that the output is balanced and a browser
/// reads it as the tree that was checked. Every step looks at a bounded number of open elements, however long the input is.
/// </summary>
internal sealed class HtmlTree(HtmlOutput output)
{
    /// <summary>Deeper elements lose their tags and keep their text. Browsers stop at 512.</summary>
    private const int MaxDepth = 64;

    private static readonly ElementRule _row = ElementRule.For("tr")!;
    private static readonly ElementRule _cell = ElementRule.For("td")!;

    private readonly List<(ElementRule Rule, bool Written)> _open = [];

    private ElementRule? Current => _open.Count > 0 ? _open[^1].Rule : null;

    /// <param name="attributes">Null for an element whose tags are left out: its end tag must not end another one.</param>
    public void Open(ElementRule rule, List<(string Name, string Value)>? attributes)
    {
        if (rule.Is(Traits.TablePart) ? !EnterTable(rule) : !EnterFlow(rule))
            return;
        if (attributes is not null)
            output.Start(rule.Name, attributes);
        if (!rule.Is(Traits.Void))
            _open.Add((rule, attributes is not null));
    }

    public void Close(ElementRule rule)
    {
        var index = FindOpen(open => open == rule || (open.Is(Traits.Heading) && rule.Is(Traits.Heading)), IsTableElement(rule) ? IsTable : IsTableElement);
        if (index >= 0)
            CloseDownTo(index);
    }

    public void Text(string text)
    {
        if (Current is { } current && current.Is(Traits.TableFrame) && !string.IsNullOrWhiteSpace(text))
            EnterCell();
        output.Text(text);
    }

    public void CloseAll() => CloseDownTo(0);

    private bool EnterFlow(ElementRule rule)
    {
        if (_open.Count >= MaxDepth && !rule.Is(Traits.Void))
            return false;
        EnterCell();
        switch (rule.Name)
        {
            case "li":
                if (FindOpen(open => open.Name is "ul" or "ol", IsTableElement) < 0)
                    return false;
                CloseOpen(open => open.Name == "li", IsContainer);
                break;
            case "dt" or "dd":
                if (FindOpen(open => open.Name == "dl", IsTableElement) < 0)
                    return false;
                CloseOpen(open => open.Name is "dt" or "dd", IsContainer);
                break;
            case "a":
                CloseOpen(open => open.Name == "a", IsTableElement);
                break;
        }
        if (rule.Is(Traits.Block))
            CloseOpen(open => open.Name == "p", IsTableElement);
        if (rule.Is(Traits.Heading) && _open.FindLastIndex(open => open.Written) is var last and >= 0 && _open[last].Rule.Is(Traits.Heading))
            CloseDownTo(last);
        return true;
    }

    private bool EnterTable(ElementRule rule)
    {
        if (FindOpen(IsTable, static _ => false) < 0)
            return false;
        while (!MayHold(Current!, rule))
            CloseDownTo(_open.Count - 1);
        if (rule.Name is "td" or "th" && Current != _row)
            OpenImplied(_row);
        return true;
    }

    private static bool MayHold(ElementRule parent, ElementRule part) => part.Name switch
    {
        _ when IsTable(parent) => true,
        "tr" => parent.Name is "thead" or "tbody" or "tfoot",
        "td" or "th" => parent.Name is "thead" or "tbody" or "tfoot" or "tr",
        "col" => parent.Name == "colgroup",
        _ => false,
    };

    // A browser would move what stands between the cells to the front of the table.
    private void EnterCell()
    {
        if (Current?.Name == "colgroup")
            CloseDownTo(_open.Count - 1);
        if (Current?.Is(Traits.TableFrame) == true && Current != _row)
            OpenImplied(_row);
        if (Current == _row)
            OpenImplied(_cell);
    }

    private void OpenImplied(ElementRule rule)
    {
        output.Start(rule.Name, []);
        _open.Add((rule, true));
    }

    private void CloseOpen(Predicate<ElementRule> element, Predicate<ElementRule> boundary)
    {
        var index = FindOpen(element, boundary);
        if (index >= 0)
            CloseDownTo(index);
    }

    /// <summary>The innermost open element of that kind, if no boundary stands before it; else -1.</summary>
    private int FindOpen(Predicate<ElementRule> element, Predicate<ElementRule> boundary)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (element(_open[i].Rule))
                return i;
            if (boundary(_open[i].Rule))
                return -1;
        }
        return -1;
    }

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            var (rule, written) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (written)
                output.End(rule.Name);
        }
    }

    private static bool IsTable(ElementRule rule) => rule.Name == "table";

    private static bool IsTableElement(ElementRule rule) => rule.Is(Traits.TablePart | Traits.TableFrame);

    private static bool IsContainer(ElementRule rule) => IsTableElement(rule) || (rule.Is(Traits.Block) && rule.Name is not ("p" or "div"));
}
