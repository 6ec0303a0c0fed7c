using NodaTime;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Tests.When;

public class WhenParserTests
{
    public static readonly TheoryData<string, string, string> Spans = PhraseTable.Rows(SpanPhrases.Table);
    public static readonly TheoryData<string, string, string> Days = PhraseTable.Rows(DayPhrases.Table);
    public static readonly TheoryData<string, string, string> Clocks = PhraseTable.Rows(ClockPhrases.Table);
    public static readonly TheoryData<string, string, string> ClockChanges = PhraseTable.Rows(ClockChangePhrases.Table);
    public static readonly TheoryData<string, string, string> Repeats = PhraseTable.Rows(RepeatPhrases.Table);
    public static readonly TheoryData<string, string, string> Editions = PhraseTable.Rows(EditionPhrases.Table);
    public static readonly TheoryData<string, string, string> Refusals = PhraseTable.Rows(RefusedPhrases.Table);

    [Theory]
    [MemberData(nameof(Spans))]
    [MemberData(nameof(Days))]
    [MemberData(nameof(Clocks))]
    [MemberData(nameof(ClockChanges))]
    [MemberData(nameof(Repeats))]
    [MemberData(nameof(Editions))]
    [MemberData(nameof(Refusals))]
    public void A_phrase_means_what_the_table_says(string phrase, string meaning, string clock)
    {
        var read = PhraseTable.Meaning(phrase, clock);

        if (meaning.StartsWith('!'))
        {
            Assert.StartsWith(meaning, read);
        }
        else
        {
            Assert.Equal(meaning, read);
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_suggests_only_what_would_be_understood(string phrase, string meaning, string clock)
    {
        var (now, zone, context) = PhraseTable.Clock(clock);

        var unclear = Assert.IsType<WhenReading.Unclear>(WhenParser.Read(phrase, now, zone, context));

        Assert.StartsWith(meaning[2..], unclear.Sentence);
        Assert.All(unclear.Suggestions, suggestion => Assert.IsNotType<WhenReading.Unclear>(WhenParser.Read(suggestion, now, zone, context)));
    }

    [Theory]
    [InlineData("05/06/2027", "5 June 2027")]
    [InlineData("9am IST", "9am Kolkata")]
    [InlineData("tomorrow 9am call mom", "tomorrow 9am")]
    [InlineData("today at 11", "tomorrow at 11:00")]
    [InlineData("5", "in 5 minutes")]
    [InlineData("thuesday at 9", "tuesday at 9")]
    [InlineData("thuesday at 9", "thursday at 9")]
    [InlineData("", "tomorrow at 09:00")]
    [InlineData("2027-02-29", "last day of February 2027")]
    public void A_refusal_leads_on(string phrase, string suggestion)
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(Read(phrase));

        Assert.Contains(suggestion, unclear.Suggestions);
    }

    [Theory]
    [InlineData("tomorrow", "No hour was named, so it is 09:00.")]
    [InlineData("tomorrow evening", "No hour was named, so it is 19:00.")]
    [InlineData("tomorrow at 9", "“at 9” is read on the 24-hour clock as 09:00; for the later one say 21:00 or pm.")]
    [InlineData("12am", "12 am is midnight, where the day begins.")]
    [InlineData("friday at midnight", "Midnight is where that day begins; for the night after it, name the next day.")]
    [InlineData("in 2 weeks", "At the same hour as now.")]
    [InlineData("in a few days", "“A few” is taken as three.")]
    [InlineData("in 3 months and 9 days", "At the same hour as now.")]
    [InlineData("wendesday 9am", "“wendesday” is read as “Wednesday”.")]
    [InlineData("9am PST", "“PST” is taken as the clock of Los Angeles, summer and winter.")]
    [InlineData("2028", "2028 is taken as the year; for the hour say 20:28.")]
    [InlineData("next month", "A month without a day is its first.")]
    [InlineData("next week", "A week without a day is its Monday.")]
    [InlineData("every month on the 31st", "Months without a 31st use their last day.")]
    [InlineData("every fifth Friday of the month", "Months without a fifth one are left out.")]
    [InlineData("yearly on 29 Feb", "In years without 29 February it comes on the 28th.")]
    [InlineData("every 4 hours", "It counts real time, so the hour on the clock moves when clocks change.")]
    [InlineData("every second Tuesday", "That is every 2 weeks; for the 2nd Tuesday of a month add “of the month”.")]
    [InlineData("last Friday of the month", "“Of the month” repeats every month; for once, say “of this month”.")]
    [InlineData("weekly", "No day was named, so it keeps to Sundays, as today.")]
    [InlineData("monthly", "No day was named, so it keeps to the 22nd, as today.")]
    [InlineData("yearly", "No day was named, so it keeps to 22 November, as today.")]
    [InlineData("30 days before dtrace.conf", "dtrace.conf(28) has no announced date yet; the day is worked out when there is one.")]
    [InlineData("2027-03-28 02:30", "02:30 does not exist on Sun 28 Mar 2027 in Berlin: the clocks are put forward over it. It comes at the first moment after, 03:00.")]
    [InlineData("2027-10-31 02:30", "02:30 comes twice on Sun 31 Oct 2027 in Berlin, for the clocks are put back: the earlier one is meant.")]
    [InlineData("every day at 02:30", "02:30 does not exist on Sun 28 Mar 2027 in Berlin: the clocks are put forward over it. It comes at the first moment after, 03:00.")]
    [InlineData("every day at 02:30", "02:30 comes twice on Sun 31 Oct 2027 in Berlin, for the clocks are put back: the earlier one is meant.")]
    public void What_was_assumed_is_said(string phrase, string note) => Assert.Contains(note, Read(phrase).Notes);

    [Theory]
    [InlineData("tomorrow 9am")]
    [InlineData("tomorrow at 09:00")]
    [InlineData("next Friday 18:00")]
    [InlineData("in 2h30m")]
    [InlineData("every Monday at 21:00")]
    [InlineData("1 May 2028 at noon")]
    public void What_was_said_in_full_needs_no_remark(string phrase) => Assert.Empty(Read(phrase).Notes);

    [Fact]
    public void On_a_Wednesday_next_Friday_is_next_weeks_and_the_coming_one_stands_beside_it()
    {
        var wednesday = Instant.FromUtc(2026, 11, 25, 9, 0);

        var readings = WhenParser.ReadAll("next Friday 18:00", wednesday, DateTimeZone.Utc);

        Assert.Equal(["2026-12-04T18:00:00Z[UTC]", "2026-11-27T18:00:00Z[UTC]"], readings.Select(WhenCanonical.Write));
        Assert.Contains("“Next Friday” is the one of next week, and weeks begin on Monday; for Fri 27 Nov 2026 say “this”.", readings[0].Notes);
    }

    [Fact]
    public void An_hour_without_am_or_pm_has_the_evening_beside_it() =>
        Assert.Equal(
            ["2026-11-23T09:00:00+01[Europe/Berlin]", "2026-11-23T21:00:00+01[Europe/Berlin]"],
            WhenParser.ReadAll("tomorrow at 9", Clock.Now, Clock.Zone).Select(WhenCanonical.Write));

    [Fact]
    public void Of_the_month_repeats_and_has_the_single_time_beside_it() =>
        Assert.Equal(
            ["R/2026-11-27T09:00:00[Europe/Berlin]/P1M/-1FR", "2026-11-27T09:00:00+01[Europe/Berlin]"],
            WhenParser.ReadAll("last Friday of the month", Clock.Now, Clock.Zone).Select(WhenCanonical.Write));

    [Fact]
    public void A_text_of_six_thousand_characters_is_refused_with_its_length()
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(Read(new string('9', 6000)));

        Assert.Equal("That is 6,000 characters long; a time takes at most 200.", unclear.Sentence);
    }

    [Fact]
    public void Without_a_conference_there_is_nothing_to_wait_for()
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(WhenParser.Read("when there is a date", Clock.Now, Clock.Zone));

        Assert.Equal("I know of no conference to wait for.", unclear.Sentence);
    }

    private static readonly (Instant Now, DateTimeZone Zone, WhenContext Context) Clock = PhraseTable.Clock("2026-11-22T23:41+01:00 Europe/Berlin");

    private static WhenReading Read(string phrase) => WhenParser.Read(phrase, Clock.Now, Clock.Zone, Clock.Context);
}
