using CsCheck;
using NodaTime;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

/// <summary>Generators for properties that must hold everywhere and at any time.</summary>
internal static class AnyTime
{
    /// <summary>Every zone of the zone data, aliases included, and a fixed offset.</summary>
    public static readonly DateTimeZone[] Zones =
        [.. ZoneNames.Source.GetIds().Order().Select(id => ZoneNames.Find(id)!), ZoneNames.Find("UTC+05:30")!];

    public static readonly Gen<DateTimeZone> Zone = Gen.Int[0, Zones.Length - 1].Select(i => Zones[i]);

    /// <summary>From 2000 to 2060, in whole seconds.</summary>
    public static readonly Gen<Instant> Now = Gen.Long[946_684_800, 2_840_140_800].Select(Instant.FromUnixTimeSeconds);

    public static readonly Gen<LocalTime> Hour = Gen.Int[0, (24 * 60) - 1].Select(minutes => LocalTime.FromMinutesSinceMidnight(minutes));

    private static readonly Gen<MonthDay> MonthDay = Gen.OneOf(
        Gen.Int[1, 31].Select(day => new MonthDay(day)),
        Gen.Select(Pick(-1, 1, 2, 3, 4, 5), Gen.Int[1, 7]).Select((ordinal, day) => new MonthDay(ordinal, (IsoDayOfWeek)day)));

    public static readonly Gen<Cadence> Cadence = Gen.OneOf<Cadence>(
        Gen.Int[1, 40].Select(interval => (Cadence)new Cadence.Days(interval)),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 127]).Select((interval, days) => (Cadence)new Cadence.Weeks(interval, (Weekdays)days)),
        Gen.Select(Gen.Int[1, 30], MonthDay.Array[1, 4]).Select((interval, days) => (Cadence)new Cadence.Months(interval, new MonthDays(days))));

    public static readonly Gen<Recurrence.Calendar> Calendar =
        Gen.Select(Now, Hour, Cadence, Zone, Gen.Int[0, 2000]).Select((start, at, cadence, zone, days) =>
        {
            var from = start.InUtc().Date;
            return new Recurrence.Calendar(cadence.OnOrAfter(from, from) ?? from, at, cadence, zone, days < 300 ? null : from.PlusDays(days));
        });

    public static readonly Gen<Recurrence.Elapsed> Elapsed =
        Gen.Select(Now, Gen.Int[1, 40_000_000], Zone, Gen.Long[0, 900_000_000]).Select((start, every, zone, until) =>
            new Recurrence.Elapsed(start, Duration.FromSeconds(every), zone, until < 300_000_000 ? null : start + Duration.FromSeconds(until)));

    public static readonly Gen<Recurrence> Rule = Gen.OneOf(Calendar.Select(rule => (Recurrence)rule), Elapsed.Select(rule => (Recurrence)rule));

    /// <summary>Texts made of the words of times in any order: most make no sense, many do.</summary>
    public static readonly Gen<string> Phrase = Pick(
        "every", "each", "other", "second", "2", "3rd", "15", "15th", "31", "first", "last", "1st and 3rd", "Monday", "fri", "Mondays", "weekday", "weekend",
        "mon-fri", "day", "days", "week", "month", "months", "year", "hours", "h", "m", "s", "in", "at", "on", "of", "the", "the month", "next", "this", "before", "after",
        "from now", "ago", "until", "starting", "for", "10 times", "x5", "tomorrow", "today", "tonight", "yesterday", "noon", "midnight", "morning", "evening", "9", "9am", "9:30",
        "21h", "0930", "24:00", "25:00", "12pm", "half past", "quarter to", "nine", "May", "feb", "29", "30", "2027", "2028-05-01", "05/06", "25/12/2027", "1.5.", "Christmas",
        "end of", "start of", "Berlin", "New York", "UTC+2", "PST", "IST", "Z", "+02:00", "dtrace.conf", "dtrace.conf(28)", "when", "announced", "is", "a", "an", "half", "couple of",
        "and", "and a half", ",", "-", "/", ":", ".", "(", ")", "@", "<t:1900000000:R>", "1900000000", "99999999999", "daily", "monthly", "biweekly", "now", "+", "'28", "T", "eow", "999 times", "9999-12-31", "0001-01-01", "1000 years", "40 years",
        "366000 days", "999999999999", "20000 hours", "R/", "<t:-99999999999999>", "+0m-30d", "[Europe/Berlin]", "in 2 Fridays")
        .Array[1, 7].SelectMany(words => Pick(" ", " ", " ", "").Select(glue => string.Join(glue, words)));

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static readonly WhenContext Context = PhraseTable.Expecting(null);
}
