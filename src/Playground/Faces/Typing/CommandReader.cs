using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>
/// Reads typed lines as Discord's own client would fill its form: <c>/talk dynamic asserts</c>,
/// <c>/talk query:dynamic asserts edition:16</c>, <c>&gt;Find the talk the one about unikernels</c>.
/// </summary>
internal sealed partial class CommandReader(IReadOnlyList<RegisteredCommand> commands, NameBook names)
{
    private readonly Dictionary<(string Path, string Option, string Label), JsonNode> _suggested = [];

    /// <summary>What there is to use.</summary>
    public IReadOnlyList<RegisteredCommand> Commands { get; } = commands;

    /// <summary>Keeps what a suggested label stands for, so that typing the label sends the value, as picking it in Discord does.</summary>
    public void Remember(string path, string option, string label, JsonNode value) => _suggested[(path, option, label)] = value.DeepClone();

    /// <summary>A value as it can be typed: in quotes where it could be mistaken for more.</summary>
    public static string Quote(string value) =>
        value.Contains(':') || value.StartsWith('"') || value != value.Trim()
            ? $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""
            : value;

    /// <summary>What the line asks for.</summary>
    public TypedCommand Read(string line)
    {
        var text = line.Trim();
        return text switch
        {
            ['/', ..] => CommandPath.Resolve(Commands, text) switch
            {
                CommandPath.Found found => ReadOptions(text, found),
                CommandPath.Unknown unknown => new TypedCommand.Refused(unknown.Sentence),
                _ => throw new InvalidOperationException("A command path is found or unknown."),
            },
            ['>', ..] => ReadMessageCommand(text[1..].TrimStart()),
            _ => new TypedCommand.Refused("A command begins with / (or with > for one from a message's menu)."),
        };
    }

    /// <summary>The option that text without a name goes to: the first required one not named, else the first that text makes sense for.</summary>
    public static RegisteredOption? TakerOfFreeText(IReadOnlyList<RegisteredOption> options, IReadOnlyList<OptionPiece> pieces)
    {
        var open = options.Where(option => pieces.All(piece => piece.Option != option));
        return open.FirstOrDefault(option => option.IsRequired)
            ?? open.FirstOrDefault(option => option.Type is not (OptionType.Boolean or OptionType.Attachment));
    }

    private TypedCommand ReadMessageCommand(string text)
    {
        var known = Commands.Where(command => command.Type == CommandType.Message).Select(command => command.Name);
        var name = known
            .Where(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Where(name => text.Length == name.Length || char.IsWhiteSpace(text[name.Length]))
            .MaxBy(name => name.Length);
        if (name is null)
        {
            var list = string.Join(", ", known.Select(name => ">" + name));
            return new TypedCommand.Refused($"No message command begins like that; there is {list}.");
        }

        var said = text[name.Length..].Trim();
        return said.Length == 0
            ? new TypedCommand.Refused($"What should the message say? Write it after the name: >{name} the talk about …")
            : new TypedCommand.OnMessage(name, said);
    }

    private TypedCommand ReadOptions(string line, CommandPath.Found command)
    {
        var pieces = OptionPiece.Split(line, command.RestAt, command.Options);
        if (MistakenName(command, pieces) is { } mistaken)
        {
            return new TypedCommand.Refused(mistaken);
        }

        var free = string.Join(' ', pieces.Where(piece => piece.Option is null).Select(piece => piece.Text));
        var taker = TakerOfFreeText(command.Options, pieces);
        if (free.Length > 0 && taker is null)
        {
            return new TypedCommand.Refused($"/{command.Path} cannot place \"{free}\"; {OptionList(command)}.");
        }

        Dictionary<string, JsonNode> values = [];
        foreach (var option in command.Options)
        {
            var typed = pieces.Where(piece => piece.Option == option).Select(piece => piece.Text).ToList();
            if (typed.Count == 0 && option == taker && free.Length > 0)
            {
                typed.Add(free);
            }

            switch (typed)
            {
                case []:
                    if (option.IsRequired)
                    {
                        return new TypedCommand.Refused(
                            $"/{command.Path} needs {option.Name}: {About(option)} Write /{command.Path} {option.Name}:…");
                    }

                    break;
                case [var text]:
                    var (value, problem) = _suggested.TryGetValue((command.Path, option.Name, text), out var picked)
                        ? (picked.DeepClone(), null)
                        : OptionValues.Read(option, text, names);
                    if (value is null)
                    {
                        return new TypedCommand.Refused(problem!);
                    }

                    values.Add(option.Name, value);
                    break;
                default:
                    return new TypedCommand.Refused($"{option.Name} is given more than once.");
            }
        }

        return new TypedCommand.Slash(command.Path, values);
    }

    /// <summary>
    /// A sentence about a word that was surely meant as an option's name. A near miss counts anywhere in plain text; any other name only
    /// where the text begins with it, and not in probe descriptions (<c>syscall::read:entry</c>) and addresses, which are searched for.
    /// </summary>
    private static string? MistakenName(CommandPath.Found command, IReadOnlyList<OptionPiece> pieces)
    {
        foreach (var piece in pieces.Where(piece => !piece.IsQuoted && piece.Option is null or { Type: OptionType.Text }))
        {
            // What follows an option's colon directly is its value, whatever it looks like.
            foreach (var word in NamedWord().Matches(piece.Text).Where(word => word.Index > 0 || piece.Option is null))
            {
                var name = word.Groups["name"].Value;
                if (Spelling.Nearest(name, command.Options.Select(option => option.Name)) is { } nearest)
                {
                    return $"/{command.Path} has no option {name}. Did you mean {nearest}?";
                }

                if (word.Index == 0)
                {
                    return $"/{command.Path} has no option {name}; {OptionList(command)}. Text with a colon can stand in quotes.";
                }
            }
        }

        return null;
    }

    private static string OptionList(CommandPath.Found command) => command.Options.Count switch
    {
        0 => "it takes no options",
        1 => $"its only option is {command.Options[0].Name}",
        _ => $"its options are {string.Join(", ", command.Options.Select(option => option.Name))}",
    };

    private static string About(RegisteredOption option) => option.Description switch
    {
        "" => "",
        [.., '.' or '!' or '?'] => option.Description,
        var text => text + ".",
    };

    [GeneratedRegex(
        @"(?<!\S)(?<name>[a-z][a-z_-]{0,31}):[^\s:/][^\s:]*(?!\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedWord();
}
