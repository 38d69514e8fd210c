namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>A name as it is written somewhere; parts may be empty or an initial.</summary>
internal sealed record PersonName(string Surname, string GivenName, string Patronymic);

/// <summary>What is known of a person that helps to tell whether another record is about the same one.</summary>
/// <param name="Names">The name, then earlier and other ones; an other name may state its surname only.</param>
/// <param name="Places">Where the person was called up, lived and worked.</param>
internal sealed record Person(
    IReadOnlyList<PersonName> Names, DateSpan? Birth = null, DateSpan? Death = null, string BirthPlace = "", IReadOnlyList<string>? Places = null);

/// <summary>A name prepared for comparison.</summary>
internal sealed class NameForms
{
    public NameForms(PersonName name)
    {
        Surname = NameText.Fold(name.Surname);
        Stem = Surnames.StemOf(Surname);
        StemSound = Sounds.Key(Stem);
        Given = GivenNames.CanonicalOf(NameText.Fold(name.GivenName));
        GivenWritten = NameText.Fold(name.GivenName);
        Patronymic = NameText.Fold(name.Patronymic);
        Root = Patronymic.Length > 1 ? Patronymics.RootOf(Patronymic) : Patronymic;
    }

    public string Surname { get; }

    /// <summary>The surname without the ending that tells the sex.</summary>
    public string Stem { get; }

    public string StemSound { get; }

    /// <summary>The form that stands for all forms of the given name.</summary>
    public string Given { get; }

    public string GivenWritten { get; }

    public string Patronymic { get; }

    /// <summary>Root of the patronymic.</summary>
    public string Root { get; }
}

/// <summary>A person prepared for comparison with many others.</summary>
internal sealed class PersonProfile
{
    public PersonProfile(Person person)
    {
        Person = person;
        var main = person.Names.Count > 0 ? person.Names[0] : new PersonName("", "", "");
        Names = [.. (person.Names.Count > 0 ? person.Names : [main]).Select(name => new NameForms(new PersonName(
            name.Surname.Length > 0 ? name.Surname : main.Surname,
            name.GivenName.Length > 0 ? name.GivenName : main.GivenName,
            name.Patronymic.Length > 0 ? name.Patronymic : main.Patronymic)))];
        Exchanged = new NameForms(new PersonName(main.GivenName, main.Surname, main.Patronymic));
        IsFemale = Names.Select(static name => Patronymics.IsFemale(name.Patronymic)).FirstOrDefault(static female => female is not null);
    }

    public Person Person { get; }

    /// <summary>The first is the name; the others are former ones and other spellings.</summary>
    public IReadOnlyList<NameForms> Names { get; }

    /// <summary>The name as it is if surname and given name stand in each other's place.</summary>
    public NameForms Exchanged { get; }

    /// <summary>Null where no patronymic tells it.</summary>
    public bool? IsFemale { get; }
}
