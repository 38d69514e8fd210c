using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Museum.Models;

/// <summary>What a lesson of the museum has beside its title and description.</summary>
public sealed class MuseumLessonPart : ContentPart
{
    /// <summary>One or two sentences.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>Codes of <see cref="LessonAudiences"/>.</summary>
    public List<string> Audiences { get; set; } = [];

    /// <summary>The lowest grade of a school that it is made for; null where that is not stated.</summary>
    public int? GradeFrom { get; set; }

    public int? GradeTo { get; set; }

    /// <summary>Years of age, where they say more than grades.</summary>
    public int? AgeFrom { get; set; }

    public int? AgeTo { get; set; }

    public int Minutes { get; set; } = LessonDefaults.Minutes;

    /// <summary>The smallest group that it is held for. Accompanying adults are not counted.</summary>
    public int Smallest { get; set; } = 1;

    /// <summary>The largest group.</summary>
    public int Largest { get; set; } = LessonDefaults.Largest;

    /// <summary>Several groups may come together, as long as there are places; otherwise one group has the lesson to itself.</summary>
    public bool Shared { get; set; }

    /// <summary>The language it is held in, in words.</summary>
    public TextField Language { get; set; } = new();

    /// <summary>Codes of <see cref="LessonPlaces"/>.</summary>
    public List<string> Places { get; set; } = [];

    public TaxonomyField Topics { get; set; } = new();

    /// <summary>Lines of the curriculum, one a line: the subject, a colon and what of it.</summary>
    public TextField Curriculum { get; set; } = new();

    /// <summary>Files for teachers; the descriptions are their titles.</summary>
    public MediaField Materials { get; set; } = new();

    /// <summary>In words; 0 for lessons without charge, empty where it is not stated.</summary>
    public TextField Price { get; set; } = new();

    /// <summary>It may be paid with the Pushkin card.</summary>
    public BooleanField PushkinCard { get; set; } = new();

    /// <summary>People of the Immortal Regiment that the lesson is about.</summary>
    public ContentPickerField Veterans { get; set; } = new();

    /// <summary>What is shown, one exhibit a line.</summary>
    public TextField Exhibits { get; set; } = new();

    public MediaField Pictures { get; set; } = new();
}

/// <summary>Marks lessons that are made up to show how the section works.</summary>
public sealed class MuseumRecordPart : ContentPart
{
    public BooleanField Demonstration { get; set; } = new();
}

/// <summary>What a new lesson begins with.</summary>
internal static class LessonDefaults
{
    public const int Minutes = 45;

    public const int Largest = 25;

    /// <summary>The last grade of a Russian school.</summary>
    public const int LastGrade = 11;
}

/// <summary>Whom lessons are for.</summary>
public static class LessonAudiences
{
    public const string School = "school";

    public const string Kindergarten = "kindergarten";

    public const string Students = "students";

    public const string Adults = "adults";

    public static readonly IReadOnlyList<string> All = [School, Kindergarten, Students, Adults];
}

/// <summary>Where lessons are held.</summary>
public static class LessonPlaces
{
    public const string Museum = "museum";

    /// <summary>The museum comes to the school.</summary>
    public const string School = "school";

    public const string Online = "online";

    public static readonly IReadOnlyList<string> All = [Museum, School, Online];
}
