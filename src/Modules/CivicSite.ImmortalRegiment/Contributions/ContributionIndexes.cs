using CivicSite.PersonalData;
using YesSql.Indexes;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>One row for each contribution. It holds no word of it.</summary>
public sealed class ContributionIndex : MapIndex
{
    public string ContributionId { get; set; } = "";

    /// <summary>A value of <see cref="ContributionState"/>.</summary>
    public int State { get; set; }

    public string VeteranId { get; set; } = "";

    public DateTime ChangedUtc { get; set; }
}

/// <summary>One row for each secret that opens a contribution.</summary>
public sealed class ContributionTokenIndex : MapIndex
{
    public string TokenHash { get; set; } = "";
}

/// <summary>Finds the contact data of a contribution.</summary>
public sealed class ContributionContactIndex : MapIndex
{
    public string ContributionId { get; set; } = "";
}

/// <summary>Finds the contact data of a person: a row for each address and number.</summary>
public sealed class ContributionPersonIndex : MapIndex
{
    /// <summary>Hash of a <see cref="PersonKey"/>.</summary>
    public string PersonHash { get; set; } = "";
}

/// <summary>Finds the log of removals of a contribution.</summary>
public sealed class ContactRemovalIndex : MapIndex
{
    public string ContributionId { get; set; } = "";
}

internal sealed class ContributionIndexProvider : IndexProvider<Contribution>
{
    public override void Describe(DescribeContext<Contribution> context)
    {
        context.For<ContributionIndex>().Map(static contribution => new ContributionIndex
        {
            ContributionId = contribution.ContributionId,
            State = (int)contribution.State,
            VeteranId = contribution.VeteranId,
            ChangedUtc = contribution.ChangedUtc,
        });
        context.For<ContributionTokenIndex>().Map(static contribution => contribution.TokenHashes.Select(static hash => new ContributionTokenIndex { TokenHash = hash }));
    }
}

internal sealed class ContributionContactIndexProvider : IndexProvider<ContributionContact>
{
    public override void Describe(DescribeContext<ContributionContact> context)
    {
        context.For<ContributionContactIndex>().Map(static contact => new ContributionContactIndex { ContributionId = contact.ContributionId });
        context.For<ContributionPersonIndex>().Map(static contact =>
            PersonKey.HashesOf(contact.Email, contact.Phone).Select(static hash => new ContributionPersonIndex { PersonHash = hash }));
    }
}

internal sealed class ContactRemovalIndexProvider : IndexProvider<ContactRemoval>
{
    public override void Describe(DescribeContext<ContactRemoval> context) =>
        context.For<ContactRemovalIndex>().Map(static removal => new ContactRemovalIndex { ContributionId = removal.ContributionId });
}
