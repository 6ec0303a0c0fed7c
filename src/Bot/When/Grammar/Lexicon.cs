using System.Collections.Frozen;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>The words of times in English.</summary>
internal static class Lexicon
{
    /// <summary>Weekdays, singular.</summary>
    public static readonly FrozenDictionary<string, Weekdays> Days = Words(
        ("monday mon", Weekdays.Monday),
        ("tuesday tue tues", Weekdays.Tuesday),
        ("wednesday wed weds", Weekdays.Wednesday),
        ("thursday thu thur thurs", Weekdays.Thursday),
        ("friday fri", Weekdays.Friday),
        ("saturday sat", Weekdays.Saturday),
        ("sunday sun", Weekdays.Sunday));

    /// <summary>Words that name several weekdays, and so repeat.</summary>
    public static readonly FrozenDictionary<string, Weekdays> RepeatingDays = Words(
        ("mondays", Weekdays.Monday),
        ("tuesdays", Weekdays.Tuesday),
        ("wednesdays", Weekdays.Wednesday),
        ("thursdays", Weekdays.Thursday),
        ("fridays", Weekdays.Friday),
        ("saturdays", Weekdays.Saturday),
        ("sundays", Weekdays.Sunday),
        ("weekdays workdays", Weekdays.Workdays),
        ("weekends", Weekdays.Weekend));

    /// <summary>Months.</summary>
    public static readonly FrozenDictionary<string, int> Months = Words(
        ("january jan", 1),
        ("february feb febr", 2),
        ("march mar", 3),
        ("april apr", 4),
        ("may", 5),
        ("june jun", 6),
        ("july jul", 7),
        ("august aug", 8),
        ("september sep sept", 9),
        ("october oct", 10),
        ("november nov", 11),
        ("december dec", 12));

    /// <summary>Units of time.</summary>
    public static readonly FrozenDictionary<string, Amount> Units = Words(
        ("s sec secs second seconds", Amount.OfSeconds(1)),
        ("m min mins minute minutes", Amount.OfSeconds(60)),
        ("h hr hrs hour hours", Amount.OfSeconds(3600)),
        ("d day days night nights", Amount.OfDays(1)),
        ("w wk wks week weeks", Amount.OfDays(7)),
        ("fortnight fortnights", Amount.OfDays(14)),
        ("mo mos mth mths month months", Amount.OfMonths(1)),
        ("quarter quarters", Amount.OfMonths(3)),
        ("y yr yrs year years", Amount.OfMonths(12)),
        ("decade decades", Amount.OfMonths(120)),
        ("century centuries", Amount.OfMonths(1200)));

    /// <summary>Words for how often.</summary>
    public static readonly FrozenDictionary<string, Amount> Adverbs = Words(
        ("hourly", Amount.OfSeconds(3600)),
        ("daily everyday nightly", Amount.OfDays(1)),
        ("weekly", Amount.OfDays(7)),
        ("fortnightly biweekly", Amount.OfDays(14)),
        ("monthly", Amount.OfMonths(1)),
        ("quarterly", Amount.OfMonths(3)),
        ("yearly annually annual", Amount.OfMonths(12)));

    /// <summary>Calendar units that a day can lie in.</summary>
    public static readonly FrozenDictionary<string, FrameUnit> Frames = Words(
        ("week", FrameUnit.Week),
        ("month", FrameUnit.Month),
        ("quarter", FrameUnit.Quarter),
        ("year", FrameUnit.Year));

    /// <summary>Numbers up to twenty, the tens, and a hundred.</summary>
    public static readonly FrozenDictionary<string, int> Numbers = Counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        ("dozen", 12),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("hundred", 100));

    /// <summary>Ordinals in words; −1 is the last.</summary>
    public static readonly FrozenDictionary<string, int> Ordinals = Counted(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        + "seventeenth eighteenth nineteenth twentieth",
        ("thirtieth", 30),
        ("last", -1));

    /// <summary>Parts of a day.</summary>
    public static readonly FrozenDictionary<string, DayPart> Parts = Words(
        ("morning", DayPart.Morning),
        ("afternoon", DayPart.Afternoon),
        ("evening", DayPart.Evening),
        ("night", DayPart.Night));

    /// <summary>Days of the year that have a name; a longer name stands before the shorter one it begins with.</summary>
    public static readonly (string Name, int Month, int Day)[] Feasts =
    [
        ("new years day", 1, 1), ("new years eve", 12, 31), ("new years", 1, 1), ("new year", 1, 1), ("valentines day", 2, 14), ("valentines", 2, 14),
        ("leap day", 2, 29), ("pi day", 3, 14), ("halloween", 10, 31), ("christmas eve", 12, 24), ("christmas day", 12, 25), ("christmas", 12, 25),
        ("xmas", 12, 25), ("boxing day", 12, 26),
    ];

    /// <summary>Words that are commonly misspelt and whose meaning a slip does not change.</summary>
    public static readonly string[] OftenMisspelt =
    [
        .. Days.Keys.Concat(RepeatingDays.Keys).Concat(Months.Keys).Where(word => word.Length >= 5 && word != "thurs"),
        "today", "tomorrow", "yesterday", "tonight", "midnight", "morning", "afternoon", "evening", "weekday", "weekend",
        "seconds", "minute", "minutes", "hours", "weeks", "month", "months", "years", "fortnight",
        "every", "daily", "weekly", "monthly", "yearly", "annually", "quarterly", "hourly",
        "until", "starting", "before", "after", "announced", "christmas",
    ];

    /// <summary>Every other word that some phrase reads, and some that are near one, so that none of them is taken for a misspelling.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        (
            "again approximately around bimonthly business close coming conference couple date dates during each early edition either else ending ends "
            + "event eventually ever exactly from half hence here into just late later local lunch match midday middle never next noon once oclock only other "
            + "over past please precisely prior remind sharp since some someday sometime soon start starts than that then there theres these thing this through "
            + "till time times twice upcoming when whenever with within work working workday your under weeknight beginning begin begins being").Split(' '));

    private static readonly FrozenSet<string> Known = new IEnumerable<string>[]
    {
        Days.Keys,
        RepeatingDays.Keys,
        Months.Keys,
        Units.Keys,
        Adverbs.Keys,
        Numbers.Keys,
        Ordinals.Keys,
        Parts.Keys,
        OftenMisspelt,
        Others,
        Feasts.SelectMany(feast => feast.Name.Split(' ')),
    }.SelectMany(words => words).ToFrozenSet();

    /// <summary>Whether a word has a meaning here.</summary>
    public static bool IsKnown(string word) => Known.Contains(word);

    private static FrozenDictionary<string, T> Words<T>(params (string Words, T Meaning)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Meaning))).ToFrozenDictionary(row => row.word, row => row.Meaning);

    private static FrozenDictionary<string, int> Counted(string fromZero, params (string Word, int Number)[] others) =>
        fromZero.Split(' ').Select((word, number) => (Word: word, Number: number)).Concat(others).ToFrozenDictionary(row => row.Word, row => row.Number);
}
