using System.Globalization;
using Quadrennial.Playground.Faces.Rendering;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>A command of the chat itself. They begin with a colon, so that they never collide with the bot's.</summary>
internal abstract record OwnCommand
{
    private static readonly (string Name, string Argument, string What)[] All =
    [
        ("as", "NAME", "go on as somebody else; a new name joins the server"),
        ("in", "#CHANNEL", "go to a channel or thread of the server; a new name opens a channel"),
        ("dm", "", "go to the direct messages with the bot"),
        ("group", "", "go to a group that the bot is not in, where the app comes along by user install"),
        ("suggest", "LINE", "list what could stand at the end of an unfinished line, as Tab does"),
        ("time", "", "show what the clock says"),
        ("wait", "SECONDS", "wait for what the bot says by itself"),
        ("help", "", "list these"),
        ("quit", "", "leave"),
    ];

    private OwnCommand()
    {
    }

    /// <summary>Go on as somebody.</summary>
    public sealed record As(string Name) : OwnCommand;

    /// <summary>Go to a channel.</summary>
    public sealed record In(string Channel) : OwnCommand;

    /// <summary>Go to the direct messages.</summary>
    public sealed record Dm : OwnCommand;

    /// <summary>Go to the group.</summary>
    public sealed record Group : OwnCommand;

    /// <summary>List what could stand at the end of a line.</summary>
    public sealed record Suggest(string Line) : OwnCommand;

    /// <summary>Show the time.</summary>
    public sealed record Time : OwnCommand;

    /// <summary>Wait.</summary>
    public sealed record Wait(TimeSpan For) : OwnCommand;

    /// <summary>List the commands.</summary>
    public sealed record Help : OwnCommand;

    /// <summary>Leave.</summary>
    public sealed record Quit : OwnCommand;

    /// <summary>Reads a line that begins with a colon.</summary>
    /// <returns>The command; null where there is none such, or what it needs is missing.</returns>
    public static OwnCommand? Read(string line)
    {
        var space = line.IndexOf(' ');
        var name = (space < 0 ? line : line[..space])[1..].ToLowerInvariant();
        var argument = space < 0 ? "" : line[space..].Trim();
        return (name, argument) switch
        {
            ("as", [_, ..]) => new As(argument.TrimStart('@')),
            ("in", [_, ..]) => new In(argument.TrimStart('#')),
            ("dm", "") => new Dm(),
            ("group", "") => new Group(),
            ("suggest", [_, ..]) => new Suggest(line[space..].TrimStart()),
            ("time", "") => new Time(),
            ("wait", _) when double.TryParse(argument, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400 =>
                new Wait(TimeSpan.FromSeconds(seconds)),
            ("help", "") => new Help(),
            ("quit" or "exit", "") => new Quit(),
            _ => null,
        };
    }

    /// <summary>What could stand at the end of a line that begins with a colon.</summary>
    public static Completion Complete(string line, NameBook names) => line switch
    {
        _ when line.StartsWith(":as ", StringComparison.Ordinal) => Completion.Starting(4, line[4..], names.People.Values),
        _ when line.StartsWith(":in ", StringComparison.Ordinal) =>
            Completion.Starting(4, line[4..], names.Channels.Values.Select(name => "#" + name)),
        _ when line.StartsWith(":suggest ", StringComparison.Ordinal) => Completion.Starting(line.Length, "", []),
        _ => Completion.Starting(1, line[1..], All.Select(command => command.Name)),
    };

    /// <summary>What can be typed.</summary>
    public static IEnumerable<TextLine> HelpText =>
    [
        new TextLine(new Run("/talk dynamic asserts edition:16   use a command; an option begins at its name and a colon")),
        new TextLine(new Run(">Find the talk unikernels          say \"unikernels\" and use a message command on it")),
        new TextLine(new Run("3                                  press the button with the number 3")),
        new TextLine(new Run("4 2                                pick the second entry of the select with the number 4")),
        new TextLine(new Run("anything else                      is said in the channel")),
        .. All.Select(command => new TextLine(new Run($"{$":{command.Name} {command.Argument}",-35}{command.What}"))),
    ];
}
