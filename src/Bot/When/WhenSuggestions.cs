using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>A time to offer.</summary>
/// <param name="Label">What is shown, at most 100 characters: the description, and notes as far as they fit.</param>
/// <param name="Value">The canonical form, at most 100 characters, which reads back to the same thing at any later time.</param>
internal sealed record WhenChoice(string Label, string Value);

/// <summary>What to offer while a person types a time.</summary>
internal static class WhenSuggestions
{
    /// <summary>Discord shows at most so many choices.</summary>
    public const int MaxChoices = 25;

    /// <summary>
    /// The understood reading first, then its other sensible readings, then likely endings of what was typed. Where nothing is
    /// understood and nothing can be made of it, the only choice says why, and its value is what was typed.
    /// </summary>
    /// <param name="typed">What stands there so far; user text.</param>
    /// <param name="now">The instant of asking.</param>
    /// <param name="zone">The person's zone.</param>
    /// <param name="context">What the text may refer to.</param>
    public static IReadOnlyList<WhenChoice> Suggest(string? typed, Instant now, DateTimeZone zone, WhenContext? context = null)
    {
        var text = (typed ?? "").Trim();
        var readings = WhenParser.ReadAll(text, now, zone, context);
        var hints = text.Length > 0 && readings[0] is WhenReading.Unclear unclear ? unclear.Suggestions : [];
        var choices = readings
            .Concat(hints.Concat(Completions.Of(text, context ?? WhenContext.Empty)).Select(phrase => WhenParser.Read(phrase, now, zone, context)))
            .Where(reading => reading is not WhenReading.Unclear)
            .Select(reading => new WhenChoice(WhenText.Label(reading, now), WhenCanonical.Write(reading)!))
            .Where(choice => choice.Value.Length <= WhenPolicy.MaxChoiceLength)
            .DistinctBy(choice => choice.Value)
            .Take(MaxChoices)
            .ToArray();
        return choices.Length == 0 && text.Length is > 0 and <= WhenPolicy.MaxChoiceLength
            ? [new WhenChoice(WhenText.Describe(readings[0], now), text)]
            : choices;
    }
}
