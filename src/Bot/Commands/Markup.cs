using System.Globalization;
using System.Runtime.CompilerServices;

namespace Quadrennial.Bot.Commands;

/// <summary>
/// Discord markdown. Text that people or packs wrote enters only through a hole of an interpolated string, which escapes it; so
/// <c>Markup.Of($"**{talk.Title}**")</c> is bold whatever the title holds, pings nobody and breaks nothing.
/// </summary>
internal readonly record struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    /// <summary>The markdown as sent.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Whether nothing of it would be seen.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(_text);

    /// <summary>Its beginning, at most so many characters, cut where that does no harm.</summary>
    public Markup Shortened(int maxLength) => new(MarkupCutting.Cut(ToString(), maxLength));

    /// <summary>Markdown with its holes escaped; a hole that is itself <see cref="Markup"/>, a number or a <see cref="char"/> goes in as it is.</summary>
    public static Markup Of(ref Builder builder) => new(builder.Finish());

    /// <summary>Text with nothing in it meant as markdown.</summary>
    public static Markup Plain(string? text) => new(Escape(text));

    /// <summary>Several, one a line; empty ones are left out.</summary>
    public static Markup Lines(params IEnumerable<Markup> lines) => Join("\n", lines);

    /// <summary>Several with a separator between; empty ones are left out.</summary>
    public static Markup Join(string separator, IEnumerable<Markup> parts) =>
        new(string.Join(separator, parts.Where(part => !part.IsEmpty).Select(part => part.ToString())));

    /// <summary>A link whose label is escaped; an address that could end the link early is shown encoded.</summary>
    public static Markup Link(string label, string url) => new($"[{Escape(label)}](<{MarkupEscaping.EscapeAddress(url)}>)");

    /// <summary>Text to be typed as it stands: in code style, nothing in it escaped.</summary>
    public static Markup Code(string text) => new($"`{text.Replace('`', '\'').ReplaceLineEndings(" ")}`");

    /// <summary>An instant in each reader's own zone: the date and time, then the distance.</summary>
    public static Markup Instant(DateTimeOffset instant) => new($"<t:{instant.ToUnixTimeSeconds()}:F> (<t:{instant.ToUnixTimeSeconds()}:R>)");

    /// <summary>A clickable mention of a command; plain <c>/name</c> while its id is unknown.</summary>
    public static Markup Command(string path, ulong? id) => new(id is { } known ? $"</{path}:{known}>" : $"`/{path}`");

    private static string Escape(string? text) => MarkupEscaping.Escape(text);

    /// <summary>Builds <see cref="Markup"/> from an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal ref struct Builder(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

        public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

        public void AppendFormatted(string? text) => _text.AppendLiteral(Escape(text));

        public void AppendFormatted(Markup markup) => _text.AppendLiteral(markup.ToString());

        public void AppendFormatted(int number) => _text.AppendFormatted(number);

        public void AppendFormatted(long number) => _text.AppendFormatted(number);

        public void AppendFormatted(char character) => _text.AppendFormatted(character);

        internal string Finish() => _text.ToStringAndClear();
    }
}
