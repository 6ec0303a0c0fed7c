using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When;

/// <summary>Phrases that begin with what a person has typed so far. Not all of them make sense; the parser decides.</summary>
internal static class Completions
{
    private static readonly string[] Starters =
    [
        "in 10 minutes", "in 30 minutes", "in 1 hour", "in 3 hours", "today at 18:00", "tonight at 20:00", "tomorrow at 09:00", "tomorrow at 18:00",
        "next Monday at 09:00", "this weekend at 10:00", "in 1 week", "in 1 month", "next month", "end of the month", "every day at 09:00",
        "every weekday at 09:00", "every Monday at 09:00", "every 2 weeks on Monday at 09:00", "first Monday of every month at 09:00",
        "last Friday of every month at 09:00", "every year on 1 January", "every 4 hours", "in 1 year", "in 4 years", "noon", "midnight",
    ];

    private static readonly string[] Words =
    [
        "minutes", "hours", "days", "weeks", "months", "years", "tomorrow", "today", "tonight", "noon", "midnight", "morning", "afternoon", "evening",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "weekday", "weekend", "week", "month", "day", "year", "hour",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "next week", "next month", "every day", "at 09:00", "at 12:00", "at 18:00", "until the end of the year",
    ];

    private static readonly string[] Hours = [" at 09:00", " at 12:00", " at 18:00", " at 20:00"];

    private static readonly string[] Rules =
    [
        " day at 09:00", " weekday at 09:00", " Monday at 09:00", " Friday at 18:00", " week", " month", " year", " 2 weeks on Monday at 09:00",
    ];

    private static readonly string[] Amounts = [" minutes", " hours", " days", " weeks", " months", " years"];

    private static readonly string[] Months = [" this month", " the month", " next month", " May", " December"];

    /// <summary>The phrases, likeliest first.</summary>
    /// <param name="typed">What stands there so far.</param>
    /// <param name="context">Conferences to wait for.</param>
    public static IEnumerable<string> Of(string typed, WhenContext context)
    {
        if (typed.Length > WhenPolicy.MaxLength / 2)
        {
            return [];
        }

        var key = Folding.Fold(typed);
        var starters = Starters.Concat(ForEditions(context)).Where(starter => Folding.Fold(starter).StartsWith(key, StringComparison.Ordinal));
        if (key.Length == 0)
        {
            return starters;
        }

        var finished = FinishWord(typed, key).ToArray();
        return starters
            .Concat(finished)
            .Concat(Tails(key, context).Select(tail => typed + tail))
            .Concat(finished.Select(phrase => phrase + " at 18:00"));
    }

    /// <summary>What may follow the last word.</summary>
    private static IEnumerable<string> Tails(string key, WhenContext context)
    {
        var last = key[(key.LastIndexOf(' ') + 1)..];
        var isHour = key.Contains("at " + last, StringComparison.Ordinal);
        return last switch
        {
            "every" or "each" => Rules,
            "of" => Months,
            "before" or "after" => context.Editions.Select(edition => $" the next {edition.Conference}").Append(" Christmas"),
            "next" or "this" or "on" or "until" or "starting" => [" Monday", " Friday", " week", " month", " weekend", " 1 January"],
            _ when !char.IsAsciiDigit(last[^1]) => Hours,
            _ when last.Contains(':') => ["am", "pm"],
            _ when isHour => ["am", "pm", ":30"],
            _ => Amounts.Concat(["am", "pm", ":30"]).Concat(Hours),
        };
    }

    private static IEnumerable<string> FinishWord(string typed, string key)
    {
        var begin = key.AsSpan().LastIndexOfAny(' ', ',') + 1;
        while (begin < key.Length && char.IsAsciiDigit(key[begin]))
        {
            begin++; // "in 3h" finishes the h
        }

        var begun = key[begin..];
        return begun.Length == 0
            ? []
            : Words
                .Where(word => word.Length > begun.Length && Folding.Fold(word).StartsWith(begun, StringComparison.Ordinal))
                .Select(word => typed[..begin] + word);
    }

    private static IEnumerable<string> ForEditions(WhenContext context) =>
        context.Editions.SelectMany(edition => new[]
        {
            $"when {edition.Conference} is announced",
            $"the day before the next {edition.Conference}",
            $"7 days before the next {edition.Conference}",
            $"30 days before the next {edition.Conference}",
        });
}
