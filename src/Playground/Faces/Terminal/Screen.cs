using System.Text;
using Quadrennial.Playground.Faces.Rendering;
using Spectre.Console;

namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>Where the faces read and write, and what it can do.</summary>
internal sealed record Screen
{
    /// <summary>Where lines come from.</summary>
    public required TextReader Input { get; init; }

    /// <summary>Where answers go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where complaints go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types at it rather than a pipe.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether it understands escape sequences.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>Whether bold, colours and the like are wanted.</summary>
    public bool HasInk { get; init; }

    /// <summary>Its columns now; null where lines may be as long as they like.</summary>
    public Func<int>? Width { get; init; }

    /// <summary>The terminal or pipes of this process, with regard to <c>TERM</c> and <c>NO_COLOR</c>.</summary>
    public static Screen OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isTerminal = !Console.IsOutputRedirected;
        var hasEscapes = isTerminal && Environment.GetEnvironmentVariable("TERM") is not "dumb" && AnsiConsole.Profile.Capabilities.Ansi;
        return new Screen
        {
            Input = Console.In,
            Output = Console.Out,
            Error = Console.Error,
            IsInteractive = isTerminal && !Console.IsInputRedirected,
            HasEscapes = hasEscapes,
            HasInk = hasEscapes && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = isTerminal ? () => Console.WindowWidth is > 0 and var columns ? columns : 80 : null,
        };
    }

    /// <summary>Paper for a text that is to be shown here.</summary>
    public Paper Paper(TextWriter writer) => new(writer, Width, HasInk);

    /// <summary>Opens it for a chat.</summary>
    public IChatConsole OpenConsole(Complete complete) => IsInteractive && HasEscapes && Width is { } width
        ? new LineEditor(TerminalKeys.Read(), Output, width, complete)
        : new PlainConsole(Input, Output, echoes: !IsInteractive);
}
