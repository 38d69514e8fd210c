namespace CivicSite.ImmortalRegiment.Print;

/// <summary>The order of a booklet.</summary>
internal static class BookletSelection
{
    /// <summary>Carries a button of the form out. What cannot be done changes nothing.</summary>
    /// <param name="ids">Is changed.</param>
    /// <param name="command">As <see cref="BookletForm.Command"/> has it.</param>
    public static void Apply(List<string> ids, string? command)
    {
        if (command?.Split(':', 2) is not [var verb, { Length: > 0 } id])
        {
            return;
        }

        var position = ids.IndexOf(id);
        switch (verb)
        {
            case "add" when position < 0 && ids.Count < BookletForm.MostPeople:
                ids.Add(id);
                break;
            case "remove" when position >= 0:
                ids.RemoveAt(position);
                break;
            case "up" when position > 0:
                (ids[position - 1], ids[position]) = (ids[position], ids[position - 1]);
                break;
            case "down" when position >= 0 && position < ids.Count - 1:
                (ids[position + 1], ids[position]) = (ids[position], ids[position + 1]);
                break;
        }
    }
}
