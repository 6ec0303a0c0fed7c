using NodaTime;
using Quadrennial.Bot.When.Grammar;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When;

/// <summary>Every sentence said about a time: notes on what was assumed, and refusals that help. What people typed is quoted as typed.</summary>
internal static class WhenMessages
{
    // Refusals.
    public const string NoTime = "Say when: an instant such as “tomorrow 9am”, a span such as “in 2h30m”, or a rule such as “every Monday at 9”.";
    public const string WordsForThePast = "That lies in the past, and nothing can be remembered there.";
    public const string Now = "That is now. Say a time ahead, such as “in 5 minutes”.";
    public const string Vague = "That is no time I can keep. Say a day or a span, such as “tomorrow 9am”, “next week” or “in 3 hours”.";
    public const string TooFar = "That is more than 50 years ahead, further than I promise to remember.";
    public const string TooOften = "That is too often: at most every 5 minutes.";
    public const string TooManyTimes = "“… times” takes a number from 1 to 1,000.";
    public const string TooManyDays = "A rule can name at most seven days of the month.";
    public const string SeveralAUnit = "That needs its days or hours named: “every Monday and Thursday at 9”, or “every 8 hours”.";
    public const string EveryWhat = "Every what? For example “every day at 9”, “every other Friday”, “every 2 weeks”, “every 4 hours”.";
    public const string HowOften = "That has a start or an end, but does not say how often. Add “every day”, “every Monday” or the like.";
    public const string PartOfMonth = "Part of a month has no exact length. Say it in days or weeks.";
    public const string MixedInterval = "That mixes months, days and hours in one interval. Say it in one of them.";
    public const string SpanAndHour = "That names both a span from now and a day or an hour. Say one of them.";
    public const string SpanAndRule = "That names both a single moment and a rule. Set one reminder for each.";
    public const string ElapsedHasNoHour = "Every so many hours or minutes counts real time and keeps to no hour of the day. Say when it starts, or say “every day at …”.";
    public const string SayStarting = "I cannot fit that day into the rule. Say “starting …” for the first day.";
    public const string WhichOfMonth = "Which one of the month? For example “every first Monday of the month”.";
    public const string NameTheNextDay = "That hour lies in the night after the day you named. Name the day it falls on.";
    public const string WorkingDayOfMonth = "I can count weekdays and days of a month, not its working days.";
    public const string AtMostFive = "A month has at most five of each weekday.";
    public const string NoSuchDate = "There is no such date.";
    public const string BeforeWhat = "Before or after what? For example “3 days before 1 May 2028”.";
    public const string HowLongBefore = "How long before or after? For example “3 days before …”.";
    public const string NameTheDate = "Name the day.";
    public const string StartIsPast = "That start is past or no date I know.";
    public const string EndIsPast = "That end is past or no date I know.";
    public const string EndsBeforeStart = "That ends before it begins.";
    public const string Over = "That has ended; nothing comes any more.";
    public const string NothingToWaitFor = "I know of no conference to wait for.";

    // Notes.
    public const string AFew = "“A few” is taken as three.";
    public const string EndOfDay = "The end of the day is taken as 17:00.";
    public const string NoonIsPm = "12 pm is noon.";
    public const string MidnightIsAm = "12 am is midnight, where the day begins.";
    public const string MidnightBegins = "Midnight is where that day begins; for the night after it, name the next day.";
    public const string WeekIsMonday = "A week without a day is its Monday.";
    public const string MonthIsFirstDay = "A month without a day is its first.";
    public const string YearIsFirstDay = "A year without a date is 1 January.";
    public const string SameHour = "At the same hour as now.";
    public const string Biweekly = "“Biweekly” is taken as every two weeks.";
    public const string CountsRealTime = "It counts real time, so the hour on the clock moves when clocks change.";
    public const string OfTheMonthRepeats = "“Of the month” repeats every month; for once, say “of this month”.";
    public const string OnlyWithFifth = "Months without a fifth one are left out.";
    public const string LeapDayYearly = "In years without 29 February it comes on the 28th.";

    public static string Gap(LocalDateTime local, ZonedDateTime instead) =>
        $"{WhenText.Time(local.TimeOfDay)} does not exist on {WhenText.Day(local.Date)} in {ZoneNames.Label(instead.Zone)}: "
        + "the clocks are put forward over it. It comes at the first moment after, "
        + $"{(instead.Date == local.Date ? "" : $"{WhenText.Day(instead.Date)}, ")}{WhenText.Time(instead.TimeOfDay)}.";

    public static string Overlap(LocalDateTime local, DateTimeZone zone) =>
        $"{WhenText.Time(local.TimeOfDay)} comes twice on {WhenText.Day(local.Date)} in {ZoneNames.Label(zone)}, "
        + "for the clocks are put back: the earlier one is meant.";

    public static string AssumedTime(LocalTime time) => $"No hour was named, so it is {WhenText.Time(time)}.";

    public static string TwentyFourHours(string said, LocalTime time) =>
        $"“{Quote(said)}” is read on the 24-hour clock as {WhenText.Time(time)}; for the later one say {WhenText.Time(time.PlusHours(12))} or pm.";

    public static string SpelledAs(string typed, string read)
    {
        var isName = Lexicon.Days.ContainsKey(read) || Lexicon.Months.ContainsKey(read);
        return $"“{Quote(typed)}” is read as “{(isName ? $"{char.ToUpperInvariant(read[0])}{read[1..]}" : read)}”.";
    }

    public static string NextWeekday(Weekdays days, LocalDate coming) =>
        $"“Next {WhenText.DayNames(days)}” is the one of next week, and weeks begin on Monday; for {WhenText.Day(coming)} say “this”.";

    public static string EveryNthWeekday(int nth, Weekdays days) =>
        $"That is every {nth} weeks; for the {WhenText.Ordinal(nth)} {WhenText.DayNames(days)} of a month add “of the month”.";

    public static string SameWeekday(IsoDayOfWeek day) => $"No day was named, so it keeps to {day}s, as today.";

    public static string SameDay(LocalDate today, bool isYearly) =>
        $"No day was named, so it keeps to {(isYearly ? WhenText.DateInWords(today.Day, today.Month, null) : $"the {WhenText.Ordinal(today.Day)}")}, as today.";

    public static string ShortMonths(int day) => $"Months without a {WhenText.Ordinal(day)} use their last day.";

    public static string ShorterMonth(LocalDate date) => $"That month is shorter, so it is its last day, the {WhenText.Ordinal(date.Day)}.";

    public static string YearNotTime(int year) => $"{year} is taken as the year; for the hour say {year / 100:D2}:{year % 100:D2}.";

    public static string LettersAreRegion(string said, string city) => $"“{Quote(said)}” is taken as the clock of {city}, summer and winter.";

    public static string NoDateYet(string edition) => $"{edition} has no announced date yet; the day is worked out when there is one.";

    // Refusals that name something.
    public static string TooLong(int length) => $"That is {length:N0} characters long; a time takes at most {WhenPolicy.MaxLength}.";

    public static string Twice(string what) => $"That names two {what} that do not go together. Say one; set one reminder for each.";

    public static string NotUnderstood(string understood, string rest) =>
        understood.Length == 0
            ? $"I do not understand “{Quote(rest)}” as a time. Try “tomorrow 9am”, “in 2h30m” or “every Monday at 9”."
            : $"I understand “{Quote(understood)}”, but not “{Quote(rest)}”.";

    public static string NoSuchTime(string said) => $"“{Quote(said)}” is no time of day; hours go from 0 to 23, minutes from 0 to 59.";

    public static string NoSuchMonth(int month) => $"There is no month {month}. Write a date as 2028-05-01 or 1 May 2028.";

    public static string NoSuchDay(int? month, int day) =>
        month switch
        {
            null => $"No month has a day {day}.",
            2 => $"February has 28 days, in leap years 29, and so no day {day}.",
            { } known => $"{WhenText.MonthName(known)} has {CalendarSystem.Iso.GetDaysInMonth(2000, known)} days, and so no day {day}.",
        };

    public static string NotInYear(int month, MonthDay day, int year) =>
        day.Weekday is null
            ? $"{year} has no {WhenText.DateInWords(day.Ordinal, month, null)}."
            : $"{WhenText.MonthName(month)} {year} has no {WhenText.InMonth(day)}.";

    public static string DayOrMonthFirst(int first, int second) =>
        $"That can be {WhenText.DateInWords(first, second, null)} or {WhenText.DateInWords(second, first, null)}, depending on the country. "
        + "Write the month in letters, or the date as 2028-05-01.";

    public static string OtherWeekday(LocalDate date) => $"{WhenText.DateInWords(date.Day, date.Month, date.Year)} is a {date.DayOfWeek}.";

    public static string OfWhichMonth(MonthDay day) => $"The {WhenText.InMonth(day)} of which month?";

    public static string HourNotInPart(LocalTime time, DayPart part) => $"{WhenText.Time(time)} is not in the {part.ToString().ToLowerInvariant()}.";

    public static string NumberOfWhat(string number) => $"{number} what? Say “at {number}” for the hour, or “in {number} minutes”.";

    public static string Past(LocalDateTime local, DateTimeZone zone) => $"That is past: it was {WhenText.Moment(local, zone)}.";

    public static string AmbiguousZone(string said, IReadOnlyList<string> ids) =>
        $"“{Quote(said)}” is used in several regions. Name the city: {WhenText.Join(ids.Select(ZoneNames.Label), "or")}.";

    public static string SeveralZones(string said) => $"“{Quote(said)}” has several time zones. Name a city.";

    public static string EditionIsOver(string conference, int year) => $"The {conference} of {year} is over.";

    public static string IsAnnounced(string edition, LocalDate date) => $"{edition} has its date already: {WhenText.Day(date)}.";

    public static string EditionAlone(string edition) => $"A reminder about {edition} can say how long before or after, and the hour; nothing else fits with it.";

    public static string EditionHasNoHour(string edition) => $"For {edition} days are known, not hours. Count in days, weeks, months or years.";

    public static string CannotWaitForThat(string edition) => $"I can wait for {edition} to be announced or to begin, not for that.";

    public static string EndHasNoDate(string edition) => $"A rule needs an end with a date, and {edition} has none yet.";

    /// <summary>What was typed, short, and never cut inside a character.</summary>
    private static string Quote(string text)
    {
        const int Most = 40;
        text = text.Trim();
        return text.Length <= Most ? text : $"{text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)]}…";
    }
}
