using NodaTime;

namespace Quadrennial.Bot.When;

/// <summary>What a text about time means. <see cref="WhenText"/> says it in words, <see cref="WhenCanonical"/> in a form to store.</summary>
internal abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>What was assumed or resolved by policy, one sentence each; show them with the reading.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>One instant.</summary>
    /// <param name="At">When; whole seconds, later than now.</param>
    /// <param name="Zone">The zone in which it was meant.</param>
    public sealed record Once(Instant At, DateTimeZone Zone) : WhenReading;

    /// <summary>Again and again.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="First">Its first occurrence, later than now.</param>
    public sealed record Repeats(Recurrence Rule, Instant First) : WhenReading;

    /// <summary>Once, when an edition gets a date.</summary>
    /// <param name="Edition">Which edition.</param>
    public sealed record Condition(EditionRef Edition) : WhenReading;

    /// <summary>Once, counted from the first day of an edition; it moves when that day moves.</summary>
    /// <param name="Edition">Which edition.</param>
    /// <param name="Offset">How far before or after.</param>
    /// <param name="At">The instant by the date known now, or null while there is none.</param>
    public sealed record RelativeToEdition(EditionRef Edition, EditionOffset Offset, Instant? At) : WhenReading;

    /// <summary>Not a time that can be kept.</summary>
    /// <param name="Sentence">Why, and what would help; may quote the person's text, so escape it.</param>
    /// <param name="Suggestions">Texts that would be understood, likeliest first; may be empty.</param>
    public sealed record Unclear(string Sentence, IReadOnlyList<string> Suggestions) : WhenReading;
}
