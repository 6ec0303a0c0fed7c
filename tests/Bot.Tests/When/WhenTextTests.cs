using NodaTime;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

public class WhenTextTests
{
    private static readonly (Instant Now, DateTimeZone Zone, WhenContext Context) Clock = PhraseTable.Clock("2026-11-22T23:41+01:00 Europe/Berlin");

    [Theory]
    [InlineData("next Friday 18:00", "Fri 27 Nov 2026, 18:00 (Berlin) · in 5 days")]
    [InlineData("every Monday at 9", "every Monday at 09:00 (Berlin), next Mon 23 Nov 2026")]
    [InlineData("every day at 02:30 starting 2027-03-28", "every day at 02:30 (Berlin), next Sun 28 Mar 2027, 03:00 (Berlin)")]
    [InlineData("every 2 weeks on Mon, Wed and Fri at 9", "every 2 weeks on Mon, Wed and Fri at 09:00 (Berlin), next Mon 23 Nov 2026")]
    [InlineData("every hour", "every hour, next Mon 23 Nov 2026, 00:41 (Berlin)")]
    [InlineData("every 90 minutes", "every 1 hour 30 minutes, next Mon 23 Nov 2026, 01:11 (Berlin)")]
    [InlineData("every 1st and 15th", "every month on the 1st and 15th at 09:00 (Berlin), next Tue 1 Dec 2026")]
    [InlineData("every 4 years on 1 May", "every 4 years on 1 May at 09:00 (Berlin), next Sat 1 May 2027")]
    [InlineData("every first Monday in September", "every year on the 1st Monday of September at 09:00 (Berlin), next Mon 6 Sep 2027")]
    [InlineData("9am New York tomorrow", "Mon 23 Nov 2026, 09:00 (New York) · in 15 hours 19 min")]
    [InlineData("when dtrace.conf(28) is announced", "when dtrace.conf(28) is announced")]
    [InlineData("14 months before dtrace.conf(28)", "1 year 2 months before dtrace.conf(28), 09:00 (Berlin) · no date yet")]
    [InlineData("the day of the next dtrace.conf", "on the day of the next dtrace.conf, 09:00 (Berlin) · no date yet")]
    public void A_reading_is_said_in_words(string phrase, string words) =>
        Assert.Equal(words, WhenText.Describe(WhenParser.Read(phrase, Clock.Now, Clock.Zone, Clock.Context), Clock.Now));

    [Theory]
    [InlineData("in 1 second", "in 1 second")]
    [InlineData("in 59 seconds", "in 59 seconds")]
    [InlineData("in 90 seconds", "in 1 min 30 s")]
    [InlineData("in 45 minutes", "in 45 minutes")]
    [InlineData("in 1 hour", "in 1 hour")]
    [InlineData("in 13 hours", "in 13 hours")]
    [InlineData("in 23 hours 59 minutes", "in 23 hours 59 min")]
    [InlineData("in 24 hours", "in 1 day")]
    [InlineData("tuesday at 08:00", "in 2 days")]
    [InlineData("in 365 days", "in 365 days")]
    [InlineData("in 2 years", "in 2 years")]
    [InlineData("in 4 years and 1 day", "in 4 years and 1 day")]
    [InlineData("1 May 2030", "in 3 years and 160 days")]
    public void A_distance_says_what_it_counts(string phrase, string distance) =>
        Assert.EndsWith($" · {distance}", WhenText.Describe(WhenParser.Read(phrase, Clock.Now, Clock.Zone), Clock.Now));

    [Fact]
    public void A_known_date_is_said_with_the_distance_to_the_reminder()
    {
        var (now, zone, context) = PhraseTable.Clock("2028-02-01T12:00+01:00 Europe/Berlin 2028-03-20");

        Assert.Equal(
            "30 days before dtrace.conf(28), 09:00 (Berlin) · Sat 19 Feb 2028 · in 18 days",
            WhenText.Describe(WhenParser.Read("30 days before dtrace.conf(28)", now, zone, context), now));
    }

    [Fact]
    public void The_longest_rule_still_fits_a_choice()
    {
        var rule = new Recurrence.Calendar(
            new LocalDate(2026, 11, 30),
            new LocalTime(23, 59, 59),
            new Cadence.Weeks(1000, Weekdays.All ^ Weekdays.Sunday),
            ZoneNames.Find("America/Argentina/ComodRivadavia")!,
            new LocalDate(2076, 12, 31));

        var text = WhenText.Describe(new WhenReading.Repeats(rule, rule.First!.Value), Clock.Now);

        Assert.InRange(text.Length, 80, WhenPolicy.MaxChoiceLength);
        Assert.EndsWith("…", text);
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(31, "31st")]
    public void Ordinals_end_as_they_are_spoken(int number, string ordinal) => Assert.Equal(ordinal, WhenText.Ordinal(number));

    [Fact]
    public void A_quotation_of_what_was_typed_is_short_and_whole()
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(WhenParser.Read(string.Concat(Enumerable.Repeat("🎉", 60)), Clock.Now, Clock.Zone));

        Assert.Contains($"“{string.Concat(Enumerable.Repeat("🎉", 20))}…”", unclear.Sentence);
    }
}
