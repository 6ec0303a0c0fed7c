using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>What could stand at the end of an unfinished line.</summary>
internal abstract record Completion
{
    private Completion()
    {
    }

    /// <summary>Words known here.</summary>
    /// <param name="From">Where in the line they replace what is typed.</param>
    /// <param name="Candidates">Best first.</param>
    public sealed record Words(int From, IReadOnlyList<Candidate> Candidates) : Completion;

    /// <summary>Values that the bot suggests.</summary>
    /// <param name="From">Where in the line they replace what is typed.</param>
    /// <param name="Path">The command.</param>
    /// <param name="Others">The other options, as far as they make sense already.</param>
    /// <param name="Focused">The option being typed.</param>
    /// <param name="Typed">What stands in it now.</param>
    public sealed record AskBot(int From, string Path, IReadOnlyDictionary<string, JsonNode> Others, string Focused, string Typed)
        : Completion;

    /// <summary>Finds what could stand at the end of <paramref name="line"/>.</summary>
    public static Completion At(string line, IReadOnlyList<RegisteredCommand> commands, NameBook names) => line switch
    {
        ['/', ..] => CommandPath.Resolve(commands, line) switch
        {
            CommandPath.Found found when found.RestAt == line.Length => Only(line.Length, LastName(found.Path)),
            CommandPath.Found found => Option(line, found, names),
            CommandPath.Unknown unknown when unknown.WordAt + unknown.Word.Length == line.Length =>
                Starting(unknown.WordAt, unknown.Word, unknown.Known),
            _ => Nothing,
        },
        ['>', ..] => Starting(1, line[1..], commands.Where(command => command.Type == CommandType.Message).Select(command => command.Name)),
        _ => Nothing,
    };

    /// <summary>The words that begin with what is typed, each followed by a space.</summary>
    public static Completion Starting(int from, string typed, IEnumerable<string> words) =>
        new Words(from, [.. words.Where(word => Begins(word, typed)).Select(word => new Candidate(word + " ", word))]);

    private static readonly Completion Nothing = new Words(0, []);

    private static Words Only(int end, string word) => new(end - word.Length, [new Candidate(word + " ", word)]);

    private static bool Begins(string word, string typed) => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static string LastName(string path) => path[(path.LastIndexOf(' ') + 1)..];

    private static Completion Option(string line, CommandPath.Found command, NameBook names)
    {
        var pieces = OptionPiece.Split(line, command.RestAt, command.Options);
        var last = pieces.Count > 0 ? pieces[^1] : null;
        var taker = CommandReader.TakerOfFreeText(command.Options, pieces);
        var taken = pieces.Select(piece => piece.Option ?? taker).ToHashSet();
        var open = command.Options.Where(option => !taken.Contains(option)).ToList();
        var option = last is null ? taker : last.Option ?? taker;
        var from = last is null ? line.Length : Math.Min(last.From, line.Length);
        var typed = line[from..].TrimEnd();

        // After a blank the next option; in the midst of a word the option whose name it may become; else a value.
        var word = line[(line.LastIndexOfAny([' ', '\t']) + 1)..];
        var beginsName = word.Length > 0 && word.Length < typed.Length && open.Exists(next => Begins(next.Name, word));
        var valueIsOver = word.Length == 0 && typed.Length > 0;
        return (option is null || beginsName || valueIsOver ? null : Value(option, command, pieces, from, typed, names))
            ?? NamesOf(open, line.Length - word.Length, word);
    }

    private static Completion? Value(
        RegisteredOption option, CommandPath.Found command, IReadOnlyList<OptionPiece> pieces, int from, string typed, NameBook names)
    {
        if (option.HasAutocomplete)
        {
            return new AskBot(from, command.Path, Given(command, pieces, option, names), option.Name, typed.Trim('"'));
        }

        IEnumerable<string> values = option switch
        {
            { Choices.Count: > 0 } => option.Choices.Select(choice => choice.Label),
            { Type: OptionType.Boolean } => ["true", "false"],
            { Type: OptionType.Channel } => names.Channels.Values.Select(name => "#" + name),
            { Type: OptionType.User } => names.People.Values.Select(name => "@" + name),
            { Type: OptionType.Role } => names.Roles.Values.Select(name => "@" + name),
            { Type: OptionType.Mentionable } => names.People.Values.Concat(names.Roles.Values).Select(name => "@" + name),
            _ => [],
        };
        return values.Any() ? Starting(from, typed, values) : null;
    }

    private static Words NamesOf(IEnumerable<RegisteredOption> options, int from, string word) => new(from,
    [
        .. options
            .Where(option => Begins(option.Name, word))
            .Select(option => new Candidate(option.Name + ":", $"{option.Name}: {option.Description}".TrimEnd())),
    ]);

    private static Dictionary<string, JsonNode> Given(
        CommandPath.Found command, IReadOnlyList<OptionPiece> pieces, RegisteredOption focused, NameBook names)
    {
        Dictionary<string, JsonNode> given = [];
        foreach (var option in command.Options.Where(option => option != focused))
        {
            var piece = pieces.FirstOrDefault(piece => piece.Option == option);
            if (piece is not null && OptionValues.Read(option, piece.Text, names).Value is { } value)
            {
                given[option.Name] = value;
            }
        }

        return given;
    }
}

/// <summary>A possible end of a line.</summary>
/// <param name="Text">What is put in.</param>
/// <param name="Label">What the list shows.</param>
internal sealed record Candidate(string Text, string Label);
