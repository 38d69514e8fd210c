using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.ImmortalRegiment.ViewModels;

// Models of shapes are not sealed: the display manager derives shapes from them.

/// <summary>A choice of a list in a form.</summary>
public sealed record FormChoice(string Code, string Name);

/// <summary>Who the person is, in the editor.</summary>
public class VeteranForm
{
    public string? Surname { get; set; }

    public string? GivenName { get; set; }

    public string? Patronymic { get; set; }

    public List<OtherNameForm> OtherNames { get; set; } = [];

    public List<string> Categories { get; set; } = [];

    public string? Summary { get; set; }

    public string? Portrait { get; set; }

    /// <summary>A picture that becomes the portrait.</summary>
    public IFormFile? PortraitUpload { get; set; }

    /// <summary>Only shown, like the other lists of choices.</summary>
    [BindNever]
    public IReadOnlyList<FormChoice> CategoryChoices { get; set; } = [];

    [BindNever]
    public IReadOnlyList<FormChoice> NameKindChoices { get; set; } = [];
}

/// <summary>Another name; a row without names is left out.</summary>
public sealed class OtherNameForm
{
    public string? Kind { get; set; }

    public string? Surname { get; set; }

    public string? GivenName { get; set; }

    public string? Patronymic { get; set; }
}

/// <summary>Facts and sources in the editor. All is text, so that nothing that was typed is lost.</summary>
public class FactsForm
{
    public List<FactForm> Facts { get; set; } = [];

    public List<SourceForm> Sources { get; set; } = [];

    [BindNever]
    public IReadOnlyList<FormChoice> KindChoices { get; set; } = [];

    [BindNever]
    public IReadOnlyList<FormChoice> CertaintyChoices { get; set; } = [];

    [BindNever]
    public IReadOnlyList<FormChoice> SourceKindChoices { get; set; } = [];

    /// <summary>The names of the closed lists, by the kind that has the list.</summary>
    [BindNever]
    public IReadOnlyList<(string Kind, IReadOnlyList<string> Names)> Terms { get; set; } = [];
}

/// <summary>A fact; a row without a kind is left out.</summary>
public sealed class FactForm
{
    public string? Id { get; set; }

    public string? Kind { get; set; }

    /// <summary>The name of a term of the kind's closed list.</summary>
    public string? Term { get; set; }

    public string? Value { get; set; }

    public string? Date { get; set; }

    public string? Place { get; set; }

    /// <summary>Latitude and longitude as maps copy them.</summary>
    public string? Point { get; set; }

    public string? Detail { get; set; }

    public string? Decree { get; set; }

    /// <summary>Numbers of the sources below, with commas between them.</summary>
    public string? Sources { get; set; }

    public string? Certainty { get; set; }

    public bool IsPreferred { get; set; }
}

/// <summary>A source; a row without any text is left out.</summary>
public sealed class SourceForm
{
    public string? Id { get; set; }

    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Fund { get; set; }

    public string? Inventory { get; set; }

    public string? File { get; set; }

    public string? Sheet { get; set; }

    public string? Url { get; set; }

    public string? Date { get; set; }
}

/// <summary>Photographs and documents in the editor.</summary>
public class GalleryForm
{
    public List<PictureForm> Photos { get; set; } = [];

    public List<PictureForm> Documents { get; set; } = [];
}

/// <summary>A photograph or a document; a row without a path is left out.</summary>
public sealed class PictureForm
{
    public string? Path { get; set; }

    /// <summary>A file that takes the place of <see cref="Path"/>.</summary>
    public IFormFile? Upload { get; set; }

    public string? Caption { get; set; }

    public string? Date { get; set; }

    /// <summary>Numbers of the sources, with commas between them.</summary>
    public string? Sources { get; set; }
}

/// <summary>Family and comrades in the editor.</summary>
public class KinForm
{
    public List<TieForm> Ties { get; set; } = [];

    [BindNever]
    public IReadOnlyList<FormChoice> KindChoices { get; set; } = [];
}

/// <summary>A tie; a row without a name and a record is left out.</summary>
public sealed class TieForm
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    /// <summary>The address of the other record on the site, or its id.</summary>
    public string? Record { get; set; }
}
