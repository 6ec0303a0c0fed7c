namespace Quadrennial.Playground.Faces.Rendering;

/// <summary>How a run of text stands out on a terminal that can show it; never the only carrier of a meaning.</summary>
[Flags]
internal enum Ink
{
    /// <summary>It does not.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underlined = 4,

    /// <summary>Struck through.</summary>
    Struck = 8,

    /// <summary>Quieter than the rest.</summary>
    Faint = 16,

    /// <summary>Code.</summary>
    Code = 32,

    /// <summary>Something to press or pick.</summary>
    Control = 64,
}

/// <summary>Text in one ink.</summary>
/// <param name="Text">Without line breaks and control characters.</param>
/// <param name="Ink">How it stands out.</param>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain);

/// <summary>A line of a message before it is wrapped.</summary>
/// <param name="Runs">From left to right.</param>
internal sealed record TextLine(params IReadOnlyList<Run> Runs)
{
    /// <summary>A line with nothing on it.</summary>
    public static TextLine Blank { get; } = new();

    /// <summary>What the line begins with, such as a list's bullet.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What its continuation lines begin with where it is wrapped.</summary>
    public string Hang { get; init; } = "";

    /// <summary>Code and the like: its spaces stay, and it is never wrapped.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Colour of the bar at its left as 0xRRGGBB, or null for none.</summary>
    public int? Bar { get; init; }

    /// <summary>The line as plain text, unwrapped.</summary>
    public override string ToString() => Lead + string.Concat(Runs.Select(run => run.Text));
}
