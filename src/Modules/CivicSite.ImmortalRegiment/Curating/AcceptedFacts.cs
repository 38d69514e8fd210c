using System.Text.Encodings.Web;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>An item that a curator takes into the record.</summary>
/// <param name="IsPreferred">It counts before what the record says so far.</param>
internal sealed record AcceptedItem(string Item, string Certainty, bool IsPreferred);

/// <summary>Writes accepted items into a record. What the record says stays: contradicting facts stand side by side.</summary>
internal static class AcceptedFacts
{
    public static void Write(ContentItem item, Contribution contribution, IReadOnlyList<AcceptedItem> accepted, VeteranSource source)
    {
        item.Alter<VeteranPart>(who =>
        {
            foreach (var one in accepted)
            {
                WriteWho(who, contribution, one);
            }
        });
        item.Alter<VeteranFactsPart>(part =>
        {
            var facts = accepted.SelectMany(one => FactsOf(contribution, one)).ToList();
            if (facts.Count > 0 && !part.Sources.Exists(known => string.Equals(known.Id, source.Id, StringComparison.Ordinal)))
            {
                part.Sources.Add(source);
            }

            foreach (var fact in facts)
            {
                fact.SourceIds.Add(source.Id);
                Add(part, fact);
            }
        });
        if (accepted.Any(static one => string.Equals(one.Item, ContributionFields.Story, StringComparison.Ordinal)))
        {
            item.Alter<HtmlBodyPart>(body => body.Html += string.Concat(contribution.Value(ContributionFields.Story)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static paragraph => $"<p>{HtmlEncoder.Default.Encode(paragraph)}</p>")));
        }
    }

    private static void Add(VeteranFactsPart part, VeteranFact fact)
    {
        foreach (var other in part.Facts.Where(other => fact.IsPreferred && string.Equals(other.Kind, fact.Kind, StringComparison.Ordinal)))
        {
            other.IsPreferred = false;
        }

        part.Facts.Add(fact);
    }

    private static void WriteWho(VeteranPart who, Contribution contribution, AcceptedItem accepted)
    {
        switch (accepted.Item)
        {
            case ContributionFields.Name:
                WriteName(who, contribution, accepted.IsPreferred);
                break;
            case ContributionFields.OtherSurname when contribution.Value(ContributionFields.OtherSurname) is { Length: > 0 } other
                && !who.OtherNames.Exists(name => string.Equals(name.Surname, other, StringComparison.Ordinal)):
                who.OtherNames.Add(new VeteranName { Kind = NameKinds.Maiden, Surname = other });
                break;
            case ContributionFields.Categories:
                who.Categories = [.. who.Categories.Union(contribution.Value(ContributionFields.Categories).Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)];
                break;
        }
    }

    // The name that is not the main one stays as another spelling, so that the record is found by it.
    private static void WriteName(VeteranPart who, Contribution contribution, bool replaces)
    {
        var told = new VeteranName
        {
            Surname = contribution.Value(ContributionFields.Surname),
            GivenName = contribution.Value(ContributionFields.GivenName),
            Patronymic = contribution.Value(ContributionFields.Patronymic),
        };
        var known = new VeteranName { Surname = who.Surname, GivenName = who.GivenName, Patronymic = who.Patronymic };
        if (replaces || who.Surname.Length == 0)
        {
            (who.Surname, who.GivenName, who.Patronymic) = (told.Surname, told.GivenName, told.Patronymic);
            told = known;
        }

        if (told.Surname.Length > 0 && (told.Surname, told.GivenName, told.Patronymic) != (who.Surname, who.GivenName, who.Patronymic))
        {
            who.OtherNames.Add(told);
        }
    }

    private static IEnumerable<VeteranFact> FactsOf(Contribution contribution, AcceptedItem accepted)
    {
        var kind = accepted.Item;
        if (!FactKinds.All.Contains(kind, StringComparer.Ordinal))
        {
            return [];
        }

        var facts = ContributionFields.ByLine.Contains(kind, StringComparer.Ordinal)
            ? Lines(contribution.Value(ContributionFields.Text(kind))).Except(Lines(contribution.Before.GetValueOrDefault(ContributionFields.Text(kind), "")), StringComparer.Ordinal).Select(line => OfLine(kind, line))
            : [OfFields(kind, contribution)];
        return facts.Select(fact =>
        {
            (fact.Id, fact.Certainty, fact.IsPreferred) = (Guid.NewGuid().ToString("n")[..8], accepted.Certainty, accepted.IsPreferred);
            return Fit(fact);
        });
    }

    // A record has dates that can be read and lines of some length; what is neither is kept in the words of the fact.
    private static VeteranFact Fit(VeteranFact fact)
    {
        var details = new List<string>();
        if (fact.Date.Length > 0 && UncertainDate.FromEdtf(fact.Date) is null)
        {
            details.Add(fact.Date);
            fact.Date = "";
        }

        if (fact.Value.Length > VeteranRules.MaxLine || fact.Value.Contains('\n', StringComparison.Ordinal))
        {
            details.Add(fact.Value);
            fact.Value = "";
        }

        if (fact.Place.Length > VeteranRules.MaxLine)
        {
            details.Add(fact.Place);
            fact.Place = "";
        }

        fact.Detail = string.Join('\n', details);
        return fact;
    }

    private static VeteranFact OfFields(string kind, Contribution contribution) => new()
    {
        Kind = kind,
        Date = Edtf(contribution.Value(ContributionFields.Date(kind))),
        Place = contribution.Value(ContributionFields.Place(kind)),
        Value = contribution.Value(ContributionFields.Text(kind)),
        Code = contribution.Value(ContributionFields.Code(kind)),
    };

    // "1943, Kursk": what stands before the first comma is the date if it reads as one.
    private static VeteranFact OfLine(string kind, string line)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        var date = comma > 0 && UncertainDate.TryParse(line[..comma], out var parsed, out _) ? parsed.Edtf : "";
        var words = date.Length > 0 ? line[(comma + 1)..].Trim() : line;
        var award = string.Equals(kind, FactKinds.Award, StringComparison.Ordinal) ? Awards.List.FindByName(words) : null;
        var isPlace = kind is FactKinds.Residence or FactKinds.Path;
        return new VeteranFact { Kind = kind, Date = date, Place = isPlace ? words : "", Code = award?.Code ?? "", Value = isPlace || award is not null ? "" : words };
    }

    private static string Edtf(string text) => UncertainDate.TryParse(text, out var date, out _) ? date.Edtf : text;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
