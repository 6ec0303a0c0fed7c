namespace Quadrennial.Bot.Commands;

/// <summary>
/// Whether a call has the options that its command has today. Discord's clients keep a command for a while after it changed, so calls
/// with older signatures do arrive.
/// </summary>
internal static class Signature
{
    /// <summary>True when every required option is there and every option given is known and of the right kind.</summary>
    public static bool Fits(Command command, CommandCall call) =>
        command.Options.All(option => !option.IsRequired || call.Options.ContainsKey(option.Name))
        && call.Options.All(given => command.Options.Any(option => option.Name == given.Key && Fits(option, given.Value)));

    private static bool Fits(Option option, OptionValue value) => option.Kind switch
    {
        OptionKind.Text => value.Text is { } text && IsOffered(option, text),
        OptionKind.Number => value.Number is { } number && IsWithin(option, number) && IsOffered(option, $"{number}"),
        OptionKind.Flag => value.Flag is not null,
        _ => value.Number is not null,
    };

    private static bool IsWithin(Option option, long number) => !(number < option.Min) && !(number > option.Max);

    private static bool IsOffered(Option option, string value) =>
        option.Choices.Count == 0 || option.Choices.Any(choice => choice.Value == value);
}
