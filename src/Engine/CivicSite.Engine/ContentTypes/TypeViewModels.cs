using System.ComponentModel.DataAnnotations;
using CivicSite.Engine.Admin;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.ContentTypes;

/// <summary>The form of a type's settings.</summary>
internal sealed class TypeForm : StoredForm
{
    [Required]
    [StringLength(TypeNames.MaxLength)]
    [Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    /// <summary>Cannot change once the type is there.</summary>
    [StringLength(TypeNames.MaxLength)]
    [Display(Name = "Technical name")]
    public string? Name { get; set; }

    [StringLength(500)]
    [Display(Name = "Description")]
    public string? Description { get; set; }

    [Display(Name = "Can be created in the admin")]
    public bool Creatable { get; set; } = true;

    [Display(Name = "Stands in lists")]
    public bool Listable { get; set; } = true;

    [Display(Name = "Has drafts")]
    public bool Draftable { get; set; } = true;

    [Display(Name = "Keeps former versions")]
    public bool Versionable { get; set; } = true;

    [Display(Name = "Has permissions of its own")]
    public bool Securable { get; set; } = true;
}

internal sealed class PartForm : StoredForm
{
    [StringLength(TypeNames.MaxLength)]
    [Display(Name = "Name")]
    public string? DisplayName { get; set; }

    [StringLength(20)]
    [RegularExpression(@"[0-9]+(\.[0-9]+)*", ErrorMessage = "A position is a number such as 3 or 2.5.")]
    [Display(Name = "Position")]
    public string? Position { get; set; }

    [StringLength(TypeNames.MaxLength)]
    [RegularExpression("[A-Za-z0-9]*", ErrorMessage = "The name of an editor has only Latin letters and digits.")]
    [Display(Name = "Editor")]
    public string? Editor { get; set; }

    /// <summary>Only where the part is a title.</summary>
    public TitlePartSettings? Title { get; set; }

    /// <summary>Only where the part is an address.</summary>
    public AutoroutePartSettings? Autoroute { get; set; }
}

internal sealed class NewFieldForm
{
    [Required]
    [StringLength(TypeNames.MaxLength)]
    [Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [StringLength(TypeNames.MaxLength)]
    [Display(Name = "Technical name")]
    public string? Name { get; set; }

    [Required]
    [Display(Name = "Kind")]
    public string Kind { get; set; } = "TextField";
}

internal sealed class FieldForm : StoredForm
{
    [Required]
    [StringLength(TypeNames.MaxLength)]
    [Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [StringLength(500)]
    [Display(Name = "Hint for editors")]
    public string? Hint { get; set; }

    [Display(Name = "Must be filled in")]
    public bool Required { get; set; }

    [StringLength(20)]
    [RegularExpression(@"[0-9]+(\.[0-9]+)*", ErrorMessage = "A position is a number such as 3 or 2.5.")]
    [Display(Name = "Position")]
    public string? Position { get; set; }

    [StringLength(TypeNames.MaxLength)]
    [RegularExpression("[A-Za-z0-9]*", ErrorMessage = "The name of an editor has only Latin letters and digits.")]
    [Display(Name = "Editor")]
    public string? Editor { get; set; }

    [Display(Name = "May hold several")]
    public bool Multiple { get; set; }

    [Display(Name = "Taxonomy")]
    public string? TaxonomyContentItemId { get; set; }

    [Display(Name = "Types to choose from")]
    public string[] DisplayedContentTypes { get; set; } = [];
}

/// <summary>The page of a type.</summary>
internal sealed record TypeModel(ContentTypeDefinition Type, TypeForm Form, bool MayEdit);

/// <summary>A choice in a list: its value and its name for people.</summary>
internal sealed record DefinitionChoice(string Value, string Text);

/// <summary>The page of a field.</summary>
internal sealed record FieldModel(ContentTypeDefinition Type, ContentPartFieldDefinition Field, FieldForm Form, FieldChoices Choices)
{
    public string Kind => Field.FieldDefinition.Name;
}

internal sealed record FieldChoices(IReadOnlyList<DefinitionChoice> Taxonomies, IReadOnlyList<DefinitionChoice> Types);

/// <summary>A question before something is removed.</summary>
/// <param name="Name">What is removed.</param>
internal sealed record RemovalModel(ContentTypeDefinition Type, string Name);
