using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>Reads which questions somebody wants from the options of a command; every feature of the game has the same three.</summary>
internal sealed class WishReader(ConferenceContent content, EditionFinder editions, Suggestions suggestions)
{
    private const int NamesOffered = 3;

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> Options =>
    [
        new("topic", "Only on this system or subject") { Suggest = suggestions.Topics },
        new("edition", "Only on this edition: a year or a name") { Suggest = suggestions.Editions },
        new("difficulty", "Only this hard")
        {
            Choices = [new("Easy", "easy"), new("Medium", "medium"), new("Hard", "hard")],
        },
    ];

    /// <summary>Reads them.</summary>
    /// <param name="call">The command.</param>
    /// <param name="objection">What is wrong with them, to be told in private; null where nothing is.</param>
    public QuestionWish Read(CommandCall call, out Card? objection)
    {
        var shelf = content.Current;
        objection = null;
        Topic? topic = null;
        Edition? edition = null;
        if (call.TextOrNull("topic") is { } typedTopic)
        {
            (topic, objection) = shelf.Search.FindTopic(typedTopic) switch
            {
                Match<Topic>.Found found => (found.Item, objection),
                Match<Topic>.Several several => (null, Unclear("topic", typedTopic, several.Candidates.Select(candidate => candidate.Name))),
                Match<Topic>.Nothing nothing => (null, Unclear("topic", typedTopic, nothing.Nearest.Select(candidate => candidate.Name))),
                var match => throw new InvalidOperationException($"An outcome nobody thought of: {match}"),
            };
        }

        if (objection is null && call.TextOrNull("edition") is { } typedEdition)
        {
            (edition, objection) = editions.Find(shelf, typedEdition) switch
            {
                EditionLookup.Found found => (found.Edition, objection),
                EditionLookup.Several several => (null, Unclear("edition", typedEdition, several.Candidates.Select(candidate => candidate.Name))),
                EditionLookup.Nothing nothing => (null, Unclear("edition", typedEdition, nothing.Nearest.Select(candidate => candidate.Name))),
                EditionLookup.Unrecorded unrecorded => (null, Notice(Markup.Of($"{unrecorded.Next.Name} has no programme yet, so there is nothing to ask about it."))),
                var lookup => throw new InvalidOperationException($"An outcome nobody thought of: {lookup}"),
            };
        }

        return new QuestionWish(topic, edition, Enum.TryParse<Difficulty>(call.TextOrNull("difficulty"), ignoreCase: true, out var difficulty) ? difficulty : null);
    }

    /// <summary>There is no question of that sort.</summary>
    public static Card NothingLeft(QuestionWish wish) => Notice(wish == QuestionWish.Any
        ? Markup.Of($"I have no questions to ask: no pack that I hold has any, and too little is known of its talks to make some.")
        : Markup.Of($"I have no {wish.ToString()} to ask. Leave one of the options out, and there will be some."));

    private static Card Unclear(string kind, string typed, IEnumerable<string> nearest)
    {
        var names = string.Join(" or ", nearest.Take(NamesOffered));
        return Notice(names.Length == 0
            ? Markup.Of($"I know no {kind} {Misses.Quote(typed)}. It suggests names while you type.")
            : Markup.Of($"I know no one {kind} {Misses.Quote(typed)}. Did you mean {names}?"));
    }

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
