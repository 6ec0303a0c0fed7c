using System.Globalization;
using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>Turns what was typed for an option into the value that Discord sends, by the rules that Discord's client holds people to.</summary>
internal static class OptionValues
{
    private static readonly string[] Yes = ["true", "yes", "on"];
    private static readonly string[] No = ["false", "no", "off"];

    /// <summary>The value, or else a sentence that says what is wrong with it.</summary>
    public static (JsonNode? Value, string? Problem) Read(RegisteredOption option, string text, NameBook names)
    {
        if (text.Length == 0)
        {
            return Wrong($"{option.Name} needs a value after the colon.");
        }

        if (option.Choices.Count > 0)
        {
            return Choice(option, text);
        }

        return option.Type switch
        {
            OptionType.Text => Text(option, text),
            OptionType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
                InRange(option, whole) is { } problem ? Wrong(problem) : Right(whole),
            OptionType.Integer => Wrong($"{option.Name} must be a whole number, not \"{text}\"."),
            OptionType.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                InRange(option, number) is { } problem ? Wrong(problem) : Right(number),
            OptionType.Number => Wrong($"{option.Name} must be a number, not \"{text}\"."),
            OptionType.Boolean when Yes.Contains(text, StringComparer.OrdinalIgnoreCase) => Right(true),
            OptionType.Boolean when No.Contains(text, StringComparer.OrdinalIgnoreCase) => Right(false),
            OptionType.Boolean => Wrong($"{option.Name} is true or false, not \"{text}\"."),
            OptionType.Channel => Named(option, text, "channel", names.Channels),
            OptionType.User => Named(option, text, "person", names.People),
            OptionType.Role => Named(option, text, "role", names.Roles),
            OptionType.Mentionable => Named(option, text, "person or role", names.People.Concat(names.Roles).ToDictionary()),
            _ => Wrong($"{option.Name} takes a file, which cannot be typed here."),
        };
    }

    private static (JsonNode?, string?) Choice(RegisteredOption option, string text)
    {
        var choice = option.Choices.FirstOrDefault(choice => Same(choice.Label, text))
            ?? option.Choices.FirstOrDefault(choice => Same(choice.Value.ToString(), text));
        return choice is null
            ? Wrong($"{option.Name} is one of: {string.Join(", ", option.Choices.Select(choice => choice.Label))}; not \"{text}\".")
            : (choice.Value.DeepClone(), null);
    }

    private static (JsonNode?, string?) Text(RegisteredOption option, string text)
    {
        if (text.Length < option.MinLength)
        {
            return Wrong($"{option.Name} needs at least {option.MinLength} characters.");
        }

        return text.Length > option.MaxLength
            ? Wrong($"{option.Name} may have at most {option.MaxLength} characters; that was {text.Length}.")
            : Right(text);
    }

    private static string? InRange(RegisteredOption option, double number)
    {
        if (!double.IsFinite(number))
        {
            return $"{option.Name} must be a number.";
        }

        if (number < option.Min)
        {
            return $"{option.Name} must be at least {option.Min}.";
        }

        return number > option.Max ? $"{option.Name} must be at most {option.Max}." : null;
    }

    private static (JsonNode?, string?) Named(RegisteredOption option, string text, string what, IReadOnlyDictionary<ulong, string> book) =>
        NameBook.Find(book, text) is { } id
            ? Right(id.ToString(CultureInfo.InvariantCulture))
            : Wrong($"{option.Name} must be a {what} that exists here ({string.Join(", ", book.Values)}), not \"{text}\".");

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private static (JsonNode?, string?) Right(JsonNode value) => (value, null);

    private static (JsonNode?, string?) Wrong(string problem) => (null, problem);
}
