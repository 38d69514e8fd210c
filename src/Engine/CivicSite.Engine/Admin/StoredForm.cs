using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Admin;

/// <summary>A form on something that several people may change. Its view sends <see cref="StoredState"/> as a hidden field.</summary>
internal abstract class StoredForm
{
    /// <summary>Names what was stored when the form was opened.</summary>
    [JsonIgnore]
    public string? StoredState { get; set; }

    /// <summary>Marks a form that holds what is stored now.</summary>
    public static TForm Of<TForm>(TForm stored)
        where TForm : StoredForm
    {
        stored.StoredState = stored.State();
        return stored;
    }

    /// <summary>The values by their path; a list has several, in no particular order.</summary>
    internal SortedDictionary<string, string[]> Values()
    {
        var values = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        Collect(values, "", JsonSerializer.SerializeToNode(this, GetType()));
        return values;
    }

    internal string State()
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(Values());
        return Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16));
    }

    private static void Collect(SortedDictionary<string, string[]> values, string path, JsonNode? node)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json)
            {
                Collect(values, path.Length == 0 ? name : $"{path}.{name}", value);
            }
        }
        else
        {
            values[path] = node is JsonArray list ? [.. list.Select(value => value?.ToString() ?? "").Order(StringComparer.Ordinal)] : [node?.ToString() ?? ""];
        }
    }
}

/// <summary>Finds out whether somebody else has saved since a form was opened, and tells what is stored now beside what was typed.</summary>
internal sealed class StaleForms(IModelMetadataProvider metadata, IStringLocalizer<StaleForms> S)
{
    /// <summary>Adds errors to <paramref name="state"/> where the form is outdated and differs from what is stored. Sent again, it is taken.</summary>
    /// <param name="prefix">What the names of the form's fields begin with.</param>
    /// <param name="nameOf">The name for people of an element of a list.</param>
    public void Check<TForm>(TForm typed, TForm stored, ModelStateDictionary state, string prefix = "", Func<string, string>? nameOf = null)
        where TForm : StoredForm
    {
        var now = stored.State();
        if (typed.StoredState == now)
        {
            return;
        }

        var mine = typed.Values();
        var differences = stored.Values()
            .Where(value => mine.TryGetValue(value.Key, out var own) && !own.SequenceEqual(value.Value, StringComparer.Ordinal) && IsPosted(value.Key, own))
            .ToList();
        if (differences.Count == 0)
        {
            return;
        }

        typed.StoredState = now;
        state.Remove(prefix + nameof(StoredForm.StoredState));
        state.AddModelError("", S["Somebody else has saved this while your form was open. Nothing of yours is lost: it stands in the form. Save again if it shall replace what is stored."]);
        var texts = differences.SelectMany(difference => Describe(typeof(TForm), difference.Key, difference.Value, mine[difference.Key], nameOf ?? (name => name)));
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            state.AddModelError("", text);
        }

        // A form need not have all fields; of a list without a chosen element nothing is sent.
        bool IsPosted(string path, string[] own) => own.Length != 1 || state.ContainsKey(prefix + path);
    }

    private IEnumerable<string> Describe(Type form, string path, string[] stored, string[] typed, Func<string, string> nameOf)
    {
        if (LabelOf(form, path) is not { } label)
        {
            yield return S["Other values of the form differ from what is stored."];
        }
        else if (stored.Length == 1 && typed.Length == 1 && nameOf(stored[0]) == stored[0])
        {
            yield return S["{0}: stored is “{1}”, yours is “{2}”.", label, Text(stored[0]), Text(typed[0])];
        }
        else
        {
            var missing = stored.Except(typed, StringComparer.Ordinal).Select(nameOf).ToArray();
            var added = typed.Except(stored, StringComparer.Ordinal).Select(nameOf).ToArray();
            if (missing.Length > 0)
            {
                yield return S["{0}: stored, but not in your form: {1}.", label, string.Join(", ", missing)];
            }

            if (added.Length > 0)
            {
                yield return S["{0}: in your form, but not stored: {1}.", label, string.Join(", ", added)];
            }
        }
    }

    private string? LabelOf(Type form, string path)
    {
        var current = metadata.GetMetadataForType(form);
        foreach (var name in path.Split('.'))
        {
            if (current.Properties[name] is not { } property)
            {
                return null;
            }

            current = property;
        }

        return current.DisplayName;
    }

    private string Text(string value) => value switch
    {
        "true" => S["yes"],
        "false" => S["no"],
        _ => value,
    };
}
