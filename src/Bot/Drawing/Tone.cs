namespace Quadrennial.Bot.Drawing;

/// <summary>
/// A colour to write in, and the one it stands on. Whatever is written in a picture is written in one of these, so that their contrast can be held to
/// what people with poor sight need.
/// </summary>
/// <param name="Ink">Of the letters: <c>0xRRGGBB</c>.</param>
/// <param name="Paper">Of what lies below.</param>
internal sealed record Tone(uint Ink, uint Paper)
{
    private const uint Night = 0x171C2A;
    private const uint Slate = 0x252D42;
    private const uint Leaf = 0x1B6641;
    private const uint Gold = 0xFFD25A;
    private const uint White = 0xFFFFFF;
    private const uint Mist = 0xBCC6DC;

    /// <summary>Headings.</summary>
    public static Tone Title { get; } = new(White, Night);

    /// <summary>What stands below a heading, and at the foot.</summary>
    public static Tone Quiet { get; } = new(Mist, Night);

    /// <summary>What is celebrated at the foot.</summary>
    public static Tone Triumph { get; } = new(Gold, Night);

    /// <summary>A row or a square.</summary>
    public static Tone Plain { get; } = new(White, Slate);

    /// <summary>Details in a row or a square.</summary>
    public static Tone Detail { get; } = new(Mist, Slate);

    /// <summary>A square that has happened.</summary>
    public static Tone Marked { get; } = new(White, Leaf);

    /// <summary>A badge: the first rank, a square of a complete line.</summary>
    public static Tone Badge { get; } = new(Night, Gold);

    /// <summary>Every tone there is.</summary>
    public static IReadOnlyList<Tone> All { get; } = [Title, Quiet, Triumph, Plain, Detail, Marked, Badge];
}
