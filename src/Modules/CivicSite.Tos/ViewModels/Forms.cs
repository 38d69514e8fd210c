using CivicSite.Tos.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Tos.ViewModels;

// Models of shapes are not sealed: the display manager derives shapes from them.

/// <summary>The borders in the editor of a TOS.</summary>
public class BordersForm
{
    public string? Borders { get; set; }

    /// <summary>Stands for the text where it is given.</summary>
    public IFormFile? File { get; set; }
}

/// <summary>The council in the editor of a TOS.</summary>
public class CouncilForm
{
    public List<MemberForm> Members { get; set; } = [];
}

/// <summary>One row of the council.</summary>
public sealed class MemberForm
{
    public string? Name { get; set; }

    public bool Chair { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public DateTime? ConsentOn { get; set; }
}

/// <summary>How far a project is, in its editor.</summary>
public class ProjectStateForm
{
    public ProjectState State { get; set; }
}

/// <summary>State and nominations in the editor of a contest.</summary>
public class ContestForm
{
    public ContestState State { get; set; }

    public List<NominationForm> Nominations { get; set; } = [];
}

/// <summary>One nomination; empty rows are left out.</summary>
public sealed class NominationForm
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>Contest and nomination of an entry, chosen together.</summary>
public class EntryForm
{
    /// <summary>Ids of contest and nomination with a slash between them.</summary>
    public string? Choice { get; set; }

    /// <summary>Only shown.</summary>
    [BindNever]
    public IReadOnlyList<NamedLink> Choices { get; set; } = [];
}
