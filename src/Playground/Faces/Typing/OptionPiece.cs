namespace Quadrennial.Playground.Faces.Typing;

/// <summary>A part of what was typed after a command's name: the value of one option, or text that belongs to none by name.</summary>
/// <param name="Option">Whose value it is; null for text without a name before it.</param>
/// <param name="From">Where in the line it begins.</param>
/// <param name="To">Where in the line it ends.</param>
/// <param name="Text">What it says, without quotes.</param>
/// <param name="IsQuoted">Whether it stood in quotes, and so is meant as it is.</param>
internal sealed record OptionPiece(RegisteredOption? Option, int From, int To, string Text, bool IsQuoted)
{
    /// <summary>
    /// Splits a line as Discord shows filled-in options: <c>query:dynamic asserts edition:16</c>. An option begins where a word is one
    /// of the names with a colon; its text runs to the next option, or to the closing quote.
    /// </summary>
    public static IReadOnlyList<OptionPiece> Split(string line, int from, IReadOnlyList<RegisteredOption> options)
    {
        List<OptionPiece> pieces = [];
        RegisteredOption? option = null;
        var at = from;
        while (true)
        {
            at = SkipSpace(line, at);
            var piece = Quoted(line, at, option, options) ?? Unquoted(line, at, option, options);
            if (option is not null || piece.Text.Length > 0)
            {
                pieces.Add(piece);
            }

            at = SkipSpace(line, piece.To);
            if (at >= line.Length)
            {
                return pieces;
            }

            option = OptionAt(line, at, options);
            at += option is null ? 0 : option.Name.Length + 1;
        }
    }

    private static OptionPiece? Quoted(string line, int at, RegisteredOption? option, IReadOnlyList<RegisteredOption> options)
    {
        if (at >= line.Length || line[at] != '"')
        {
            return null;
        }

        var end = at + 1;
        while (end < line.Length && line[end] != '"')
        {
            end += line[end] == '\\' ? 2 : 1;
        }

        if (end >= line.Length)
        {
            return null;
        }

        // A quotation inside running text, as in `"safety" in Java`, is part of the text.
        var after = SkipSpace(line, end + 1);
        var standsAlone = after >= line.Length || (after > end + 1 && (option is not null || OptionAt(line, after, options) is not null));
        var text = line[(at + 1)..end].Replace("\\\"", "\"").Replace("\\\\", "\\");
        return standsAlone ? new OptionPiece(option, at, end + 1, text, IsQuoted: true) : null;
    }

    private static OptionPiece Unquoted(string line, int at, RegisteredOption? option, IReadOnlyList<RegisteredOption> options)
    {
        var end = at;
        while (end < line.Length && !(IsWordStart(line, end) && OptionAt(line, end, options) is not null))
        {
            if (char.IsWhiteSpace(line[end]) && option is not null && IsOneWord(option))
            {
                break;
            }

            end++;
        }

        return new OptionPiece(option, at, end, line[at..end].TrimEnd(), IsQuoted: false);
    }

    /// <summary>Whatever follows a number, a yes or a channel is not part of it.</summary>
    private static bool IsOneWord(RegisteredOption option) =>
        option.Type is OptionType.Integer or OptionType.Number or OptionType.Boolean or OptionType.Channel
        && option.Choices.Count == 0 && !option.HasAutocomplete;

    private static bool IsWordStart(string line, int at) => at == 0 || char.IsWhiteSpace(line[at - 1]);

    private static RegisteredOption? OptionAt(string line, int at, IReadOnlyList<RegisteredOption> options) =>
        options.FirstOrDefault(option =>
            at + option.Name.Length < line.Length
            && line[at + option.Name.Length] == ':'
            && string.Compare(line, at, option.Name, 0, option.Name.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static int SkipSpace(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
