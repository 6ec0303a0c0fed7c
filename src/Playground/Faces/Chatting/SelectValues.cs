using System.Globalization;
using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>What is picked in a select: entries by number, people, roles and channels by name.</summary>
internal static class SelectValues
{
    /// <summary>The values to send, or else a sentence that says what is wrong.</summary>
    /// <param name="select">The control.</param>
    /// <param name="number">Its number on screen.</param>
    /// <param name="picks">What was typed after the number.</param>
    /// <param name="names">Who and what is around.</param>
    public static (IReadOnlyList<string> Values, string? Problem) Read(JsonObject select, int number, string picks, NameBook names)
    {
        var book = select.Type() switch
        {
            5 => names.People,
            6 => names.Roles,
            7 => names.People.Concat(names.Roles).ToDictionary(),
            8 => names.Channels,
            _ => null,
        };
        var most = select.Whole("max_values") ?? 1;
        var (values, problem) = book is null
            ? Entries([.. select.Objects("options")], number, picks)
            : Named(book, number, picks);
        return values.Count > most ? ([], $"At most {most} can be picked.") : (values, problem);
    }

    private static (IReadOnlyList<string>, string?) Entries(List<JsonObject> entries, int number, string picks)
    {
        var picked = picks.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(pick => int.TryParse(pick, CultureInfo.InvariantCulture, out var place) ? entries.ElementAtOrDefault(place - 1)?.Text("value") : null)
            .ToList();
        return picked.Count == 0 || picked.Contains(null)
            ? ([], $"Pick an entry by its number, 1 to {entries.Count}: {number} 1")
            : ([.. picked.OfType<string>().Distinct()], null);
    }

    private static (IReadOnlyList<string>, string?) Named(IReadOnlyDictionary<ulong, string> book, int number, string picks)
    {
        var picked = picks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pick => NameBook.Find(book, pick))
            .ToList();
        return picked.Count == 0 || picked.Contains(null)
            ? ([], $"Pick by name, one of {string.Join(", ", book.Values)}: {number} @name or {number} #name")
            : ([.. picked.OfType<ulong>().Distinct().Select(id => id.ToString(CultureInfo.InvariantCulture))], null);
    }
}
