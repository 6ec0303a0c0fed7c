using NodaTime;
using Quadrennial.Bot.When.Grammar;
using Quadrennial.Bot.When.Resolution;

namespace Quadrennial.Bot.When;

/// <summary>
/// Reads times as people write them, in English: "in 2h30m", "next Friday 18:00", "every Monday at 9", "2028-05-01 09:00 Berlin",
/// "30 days before the next dtrace.conf", and every canonical form. What each phrase means is written in <c>docs/time.md</c>.
/// </summary>
internal static class WhenParser
{
    /// <summary>The meaning of a text; never throws, whatever the text holds.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The instant of asking.</param>
    /// <param name="zone">The person's zone, used where the text names none.</param>
    /// <param name="context">What the text may refer to.</param>
    public static WhenReading Read(string? text, Instant now, DateTimeZone zone, WhenContext? context = null) =>
        First(text, new Question(now, zone, context ?? WhenContext.Empty));

    /// <summary>The meaning, followed by other meanings the same words could sensibly have.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<WhenReading> ReadAll(string? text, Instant now, DateTimeZone zone, WhenContext? context = null)
    {
        var question = new Question(now, zone, context ?? WhenContext.Empty);
        var first = First(text, question);
        var typed = (text ?? "").Trim();
        if (first is WhenReading.Unclear || WhenCanonical.Read(typed, now, question.Context) is not null)
        {
            return [first];
        }

        var others = Draft(typed, question).Alternatives
            .Select(alternative => Resolve(Draft(typed, question), alternative))
            .Where(reading => reading is not WhenReading.Unclear);
        return [.. others.Prepend(first).DistinctBy(WhenCanonical.Write)];
    }

    /// <summary>The meaning; where it is refused, only those suggestions that would not be.</summary>
    private static WhenReading First(string? text, Question question)
    {
        var reading = Meaning((text ?? "").Trim(), question);
        return reading is WhenReading.Unclear { Suggestions.Count: > 0 } unclear
            ? unclear with { Suggestions = [.. unclear.Suggestions.Where(suggestion => Meaning(suggestion, question) is not WhenReading.Unclear)] }
            : reading;
    }

    private static WhenReading Meaning(string typed, Question question)
    {
        if (typed.Length == 0)
        {
            return new WhenReading.Unclear(WhenMessages.NoTime, ["tomorrow at 09:00", "in 2 hours", "every Monday at 09:00"]);
        }

        if (typed.Length > WhenPolicy.MaxLength)
        {
            return new WhenReading.Unclear(WhenMessages.TooLong(typed.Length), ["tomorrow at 09:00"]);
        }

        return WhenCanonical.Read(typed, question.Now, question.Context) is { } canonical
            ? Ahead(canonical, question.Now)
            : Resolve(Draft(typed, question), Alternative.None);
    }

    private static Draft Draft(string text, Question question) =>
        GrammarOfTimes.Read(Tokeniser.Read(text, word => EditionPhrase.IsNameWord(word, question.Context)), question);

    private static WhenReading Resolve(Draft draft, Alternative alternative)
    {
        if (draft.Refusal is { } refusal)
        {
            return refusal;
        }

        if (draft.Edition is { } edition)
        {
            return EditionResolver.Resolve(draft, edition);
        }

        if (draft.Every is { } every && !(every.IsImplied && alternative == Alternative.OnlyOnce))
        {
            return RepeatResolver.Resolve(draft, every, alternative);
        }

        return draft.Times is null && draft.Lasting is null && draft.Until is null && draft.Starting is null
            ? OnceResolver.Resolve(draft, alternative)
            : new WhenReading.Unclear(WhenMessages.HowOften, ["every day at 09:00, 10 times", "every Monday until 31 December 2027"]);
    }

    /// <summary>A canonical form keeps its meaning, but its moment may have come and gone.</summary>
    private static WhenReading Ahead(WhenReading canonical, Instant now) => canonical switch
    {
        WhenReading.Once once when once.At <= now => new WhenReading.Unclear(WhenMessages.Past(once.At.InZone(once.Zone).LocalDateTime, once.Zone), []),
        WhenReading.Once once when once.At > WhenPolicy.Horizon(now) => new WhenReading.Unclear(WhenMessages.TooFar, []),
        WhenReading.Repeats { Rule: Recurrence.Elapsed elapsed } when elapsed.Every < WhenPolicy.ShortestRepeat => new WhenReading.Unclear(WhenMessages.TooOften, ["every 5 minutes"]),
        WhenReading.Repeats repeats when repeats.First > WhenPolicy.Horizon(now) => new WhenReading.Unclear(WhenMessages.TooFar, []),
        WhenReading.RelativeToEdition { At: { } at } relative when at <= now =>
            new WhenReading.Unclear(WhenMessages.Past(at.InZone(relative.Offset.Zone).LocalDateTime, relative.Offset.Zone), []),
        WhenReading.RelativeToEdition { At: { } at } when at > WhenPolicy.Horizon(now) => new WhenReading.Unclear(WhenMessages.TooFar, []),
        _ => canonical,
    };
}
