using System.Collections.Frozen;

namespace Quadrennial.Bot.When.Grammar;

/// <summary>The words of times in English.</summary>
internal static class Lexicon
{
    /// <summary>Weekdays, singular.</summary>
    public static readonly FrozenDictionary<string, Weekdays> Days = new Dictionary<string, Weekdays>
    {
        ["monday"] = Weekdays.Monday, ["mon"] = Weekdays.Monday,
        ["tuesday"] = Weekdays.Tuesday, ["tue"] = Weekdays.Tuesday, ["tues"] = Weekdays.Tuesday,
        ["wednesday"] = Weekdays.Wednesday, ["wed"] = Weekdays.Wednesday, ["weds"] = Weekdays.Wednesday,
        ["thursday"] = Weekdays.Thursday, ["thu"] = Weekdays.Thursday, ["thur"] = Weekdays.Thursday, ["thurs"] = Weekdays.Thursday,
        ["friday"] = Weekdays.Friday, ["fri"] = Weekdays.Friday,
        ["saturday"] = Weekdays.Saturday, ["sat"] = Weekdays.Saturday,
        ["sunday"] = Weekdays.Sunday, ["sun"] = Weekdays.Sunday,
    }.ToFrozenDictionary();

    /// <summary>Words that name several weekdays, and so repeat.</summary>
    public static readonly FrozenDictionary<string, Weekdays> RepeatingDays = new Dictionary<string, Weekdays>
    {
        ["mondays"] = Weekdays.Monday, ["tuesdays"] = Weekdays.Tuesday, ["wednesdays"] = Weekdays.Wednesday, ["thursdays"] = Weekdays.Thursday,
        ["fridays"] = Weekdays.Friday, ["saturdays"] = Weekdays.Saturday, ["sundays"] = Weekdays.Sunday,
        ["weekdays"] = Weekdays.Workdays, ["workdays"] = Weekdays.Workdays, ["weekends"] = Weekdays.Weekend,
    }.ToFrozenDictionary();

    /// <summary>Months.</summary>
    public static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["febr"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4,
        ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8,
        ["september"] = 9, ["sep"] = 9, ["sept"] = 9, ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11,
        ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary();

    /// <summary>Units of time.</summary>
    public static readonly FrozenDictionary<string, Amount> Units = new Dictionary<string, Amount>
    {
        ["s"] = Amount.OfSeconds(1), ["sec"] = Amount.OfSeconds(1), ["secs"] = Amount.OfSeconds(1), ["second"] = Amount.OfSeconds(1), ["seconds"] = Amount.OfSeconds(1),
        ["m"] = Amount.OfSeconds(60), ["min"] = Amount.OfSeconds(60), ["mins"] = Amount.OfSeconds(60), ["minute"] = Amount.OfSeconds(60), ["minutes"] = Amount.OfSeconds(60),
        ["h"] = Amount.OfSeconds(3600), ["hr"] = Amount.OfSeconds(3600), ["hrs"] = Amount.OfSeconds(3600), ["hour"] = Amount.OfSeconds(3600), ["hours"] = Amount.OfSeconds(3600),
        ["d"] = Amount.OfDays(1), ["day"] = Amount.OfDays(1), ["days"] = Amount.OfDays(1), ["night"] = Amount.OfDays(1), ["nights"] = Amount.OfDays(1),
        ["w"] = Amount.OfDays(7), ["wk"] = Amount.OfDays(7), ["wks"] = Amount.OfDays(7), ["week"] = Amount.OfDays(7), ["weeks"] = Amount.OfDays(7),
        ["fortnight"] = Amount.OfDays(14), ["fortnights"] = Amount.OfDays(14),
        ["mo"] = Amount.OfMonths(1), ["mos"] = Amount.OfMonths(1), ["mth"] = Amount.OfMonths(1), ["mths"] = Amount.OfMonths(1), ["month"] = Amount.OfMonths(1), ["months"] = Amount.OfMonths(1),
        ["quarter"] = Amount.OfMonths(3), ["quarters"] = Amount.OfMonths(3),
        ["y"] = Amount.OfMonths(12), ["yr"] = Amount.OfMonths(12), ["yrs"] = Amount.OfMonths(12), ["year"] = Amount.OfMonths(12), ["years"] = Amount.OfMonths(12),
        ["decade"] = Amount.OfMonths(120), ["decades"] = Amount.OfMonths(120), ["century"] = Amount.OfMonths(1200), ["centuries"] = Amount.OfMonths(1200),
    }.ToFrozenDictionary();

    /// <summary>Numbers up to twenty, and the tens.</summary>
    public static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100, ["dozen"] = 12,
    }.ToFrozenDictionary();

    /// <summary>Ordinals in words; −1 is the last.</summary>
    public static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9,
        ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16,
        ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30, ["last"] = -1,
    }.ToFrozenDictionary();

    /// <summary>Parts of a day.</summary>
    public static readonly FrozenDictionary<string, DayPart> Parts = new Dictionary<string, DayPart>
    {
        ["morning"] = DayPart.Morning, ["afternoon"] = DayPart.Afternoon, ["evening"] = DayPart.Evening, ["night"] = DayPart.Night,
    }.ToFrozenDictionary();

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
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "august", "september", "october", "november", "december",
        "today", "tomorrow", "yesterday", "tonight", "midnight", "morning", "afternoon", "evening",
        "seconds", "minute", "minutes", "hours", "weeks", "month", "months", "years", "fortnight", "weekday", "weekdays", "weekend", "weekends",
        "every", "daily", "weekly", "monthly", "yearly", "annually", "quarterly", "hourly", "until", "starting", "before", "after", "announced", "christmas",
        "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
    ];

    /// <summary>Every other word that some phrase reads, so that none of them is taken for a misspelling.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "after", "again", "annual", "approximately", "around", "awake", "before", "begin", "beginning", "begins", "being", "biweekly", "bimonthly", "business",
        "close", "coming", "conference", "couple", "date", "dates", "during", "each", "early", "edition", "either", "else", "ending", "ends", "even", "event", "eventually", "ever",
        "exactly", "fortnightly", "from", "half", "hence", "here", "hourly", "into", "just", "late", "later", "local", "lunch", "match", "midday", "middle", "mine", "never",
        "next", "nightly", "noon", "once", "oclock", "only", "other", "over", "past", "please", "precisely", "prior", "remind", "sharp", "since", "some", "someday", "sometime",
        "soon", "start", "starts", "than", "that", "then", "there", "theres", "these", "thing", "this", "through", "till", "time", "times", "twice", "upcoming", "week",
        "when", "whenever", "with", "within", "work", "working", "workday", "year", "hour", "your", "over", "under", "month", "week", "weeknight", "weeknights", "everyday");

    private static readonly FrozenSet<string> Known = new IEnumerable<string>[]
    {
        Days.Keys, RepeatingDays.Keys, Months.Keys, Units.Keys, Numbers.Keys, Ordinals.Keys, Parts.Keys, OftenMisspelt, Others,
        Feasts.SelectMany(feast => feast.Name.Split(' ')),
    }.SelectMany(words => words).ToFrozenSet();

    /// <summary>Whether a word has a meaning here.</summary>
    public static bool IsKnown(string word) => Known.Contains(word);
}
