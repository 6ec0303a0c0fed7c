using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Library;

/// <summary>What is said when a search has no one answer. Always private; every miss leads somewhere.</summary>
internal sealed class Misses(CommandMentions mentions)
{
    /// <summary>A longer query is no name of anything.</summary>
    public const int MaxQueryLength = 300;

    /// <summary>Why nothing can be searched by this, or null where it can.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="wanted">What to type instead: <c>a few words of the title</c>.</param>
    public static Card? ObjectionTo(string query, string wanted)
    {
        if (query.Length > MaxQueryLength)
        {
            return Notice(Markup.Of(
                $"That is a lot to search by: {query.Length} characters. Please give me {wanted}; "
                + $"to find the talk that a long message is about, use “Find the talk” in the message’s menu."));
        }

        return query.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit)
            ? null
            : Notice(Markup.Of($"There is no word in that to search by. Please give me {wanted}."));
    }

    /// <summary>What was typed, said back: short, escaped and in quotation marks.</summary>
    public static Markup Quote(string query) => Markup.Of($"“{Wording.Echo(query)}”");

    /// <summary>Several records fit about as well.</summary>
    /// <param name="asked">What was asked for: a quoted query, <c>that message</c>.</param>
    /// <param name="kind">What they are: <c>talks</c>.</param>
    /// <param name="action">What shows one.</param>
    /// <param name="entries">2 to 25, best first.</param>
    public static Card Several(Markup asked, string kind, string action, IReadOnlyList<PickerEntry> entries) => Notice(
        [Markup.Of($"{entries.Count} {kind} fit {asked}. Which one?"), Numbered(entries)],
        PickerFor(action, entries));

    /// <summary>Nothing fits well enough to be the answer.</summary>
    /// <param name="finding">What was not found, and why, in a sentence or two.</param>
    /// <param name="action">What shows one of the nearest.</param>
    /// <param name="nearest">What there is instead, best first; may be empty.</param>
    /// <param name="lead">What stands before them.</param>
    public Card Nothing(Markup finding, string action, IReadOnlyList<PickerEntry> nearest, string lead = "The nearest") => Notice(
        nearest.Count > 0 ? [finding, Markup.Of($"{lead}:\n{Numbered(nearest)}"), HowToBrowse] : [finding, HowToBrowse],
        PickerFor(action, nearest));

    /// <summary>An option names nothing we know.</summary>
    public Card Unknown(Markup finding) => Notice([finding, HowToBrowse]);

    private Markup HowToBrowse => Markup.Of(
        $"To browse: {mentions.Of("edition")} has every programme, "
        + $"{mentions.Of("topic")} and {mentions.Of("speaker")} suggest names while you type.");

    private static Block.Picker PickerFor(string action, IReadOnlyList<PickerEntry> entries) => new(
        Ways.ToPicked(action),
        "Show one of these",
        [.. entries.Select((entry, index) => entry with { Label = $"{index + 1}. {entry.Label}" })]);

    private static Markup Numbered(IReadOnlyList<PickerEntry> entries) =>
        Markup.Lines(entries.Select((entry, index) => Markup.Of($"{index + 1}. {entry.Label}")));

    private static Card Notice(Markup text) => Notice([text]);

    private static Card Notice(IReadOnlyList<Markup> texts, params IEnumerable<Block> more) =>
        new([.. texts.Select(text => new Block.Text(text)), .. more]) { Accent = Accent.Notice };
}
