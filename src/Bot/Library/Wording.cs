using System.Globalization;
using Quadrennial.Bot.Commands;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>How dates, numbers, sources and echoes of what people typed read, wherever they are said.</summary>
internal static class Wording
{
    private static readonly string[] SmallNumbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>How much of a query is said back.</summary>
    private const int EchoLength = 80;

    private const int SourcesNamed = 2;

    /// <summary><c>25 May 2016</c>, <c>May 2016</c> or <c>2016</c>.</summary>
    public static string Of(PartialDate date) => date switch
    {
        { AsDay: { } day } => Of(day),
        { Month: { } month } => new DateOnly(date.Year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => date.Year.ToString("D4", CultureInfo.InvariantCulture),
    };

    /// <summary><c>25 May 2016</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>on 25 May 2016</c>, or <c>in 2016</c> where no day is known.</summary>
    public static string When(PartialDate date) => $"{(date.AsDay is null ? "in" : "on")} {Of(date)}";

    /// <summary>A place in a video: <c>16:19</c> or <c>1:02:33</c>.</summary>
    public static string Of(TimeSpan at) =>
        at.ToString(at < TimeSpan.FromHours(1) ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>A time of day: <c>13:30</c>.</summary>
    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>1 talk</c>, <c>2 talks</c>.</summary>
    public static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + 's'}";

    /// <summary><c>four</c>; digits from eleven on.</summary>
    public static string Number(int number) => number >= 0 && number < SmallNumbers.Length ? SmallNumbers[number] : $"{number}";

    /// <summary><c>A</c>, <c>A and B</c>, or <c>A, B and 3 more</c>.</summary>
    public static string Names(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        [var one, var two] => $"{one} and {two}",
        [var one, var two, var three] => $"{one}, {two} and {three}",
        _ => $"{names[0]}, {names[1]} and {names.Count - 2} more",
    };

    /// <summary>What a person typed, short enough to say back; still to be escaped.</summary>
    public static string Echo(string query) => Label.Excerpt(query, EchoLength);

    /// <summary>The quiet last line of a card: where its facts come from and how sure they are.</summary>
    /// <param name="provenance">Where the record comes from.</param>
    /// <param name="marksInferredNames">True where the card marks names that the sources do not give in full.</param>
    public static Markup SourceLine(Provenance provenance, bool marksInferredNames = false)
    {
        var heading = provenance.Sources.Count == 1 ? "Source" : "Sources";
        var sources = Named(provenance.Sources, SourcesNamed);
        return Markup.Of($"-# {heading}: {sources}. Confidence: {Confidence(provenance, marksInferredNames)}");
    }

    /// <summary>The first so many sources, and how many more there are.</summary>
    public static Markup Named(IReadOnlyList<Source> sources, int most)
    {
        var named = Markup.Join(", ", sources.Take(most).Select(source => Of(source)));
        return sources.Count > most ? Markup.Of($"{named} and {sources.Count - most} more") : named;
    }

    /// <summary>A source, linked where it is a page.</summary>
    public static Markup Of(Source source) => source.Url is { } url ? Markup.Link(source.Title, url) : Markup.Plain(source.Title);

    private static Markup Confidence(Provenance provenance, bool marksInferredNames) => provenance switch
    {
        { IsInferred: true, Note: { } note } => Markup.Of($"inferred. {note}"),
        { IsInferred: true } => Markup.Of($"inferred; no source states it in so many words."),
        { Note: { } note } => Markup.Of($"stated, with a doubt. {note}"),
        _ when marksInferredNames => Markup.Of($"stated, save for names marked as inferred."),
        _ => Markup.Of($"stated."),
    };
}
