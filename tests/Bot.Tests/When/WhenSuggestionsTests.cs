using NodaTime;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Tests.When;

public class WhenSuggestionsTests
{
    private static readonly (Instant Now, DateTimeZone Zone, WhenContext Context) Clock = PhraseTable.Clock("2026-11-22T23:41+01:00 Europe/Berlin");

    [Fact]
    public void What_is_understood_stands_first_and_its_other_readings_next()
    {
        var choices = Suggest("friday at 6");

        Assert.StartsWith("Fri 27 Nov 2026, 06:00 (Berlin) · in 5 days", choices[0].Label);
        Assert.StartsWith("Fri 27 Nov 2026, 18:00 (Berlin) · in 5 days", choices[1].Label);
    }

    [Fact]
    public void The_value_is_absolute_so_that_it_means_the_same_a_day_later()
    {
        var choice = Suggest("tomorrow at 18:00")[0];

        var later = WhenParser.Read(choice.Value, Clock.Now + Duration.FromHours(12), DateTimeZone.Utc, Clock.Context);

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 17, 0), Assert.IsType<WhenReading.Once>(later).At);
    }

    [Fact]
    public void Nothing_typed_offers_a_start_and_the_conference()
    {
        var choices = Suggest("");

        Assert.Equal(WhenSuggestions.MaxChoices, choices.Count);
        Assert.Equal("Sun 22 Nov 2026, 23:51 (Berlin) · in 10 minutes", choices[0].Label);
        Assert.Contains(Suggest("wh"), choice => choice.Label == "when the next dtrace.conf is announced");
    }

    [Theory]
    [InlineData("tom", "Mon 23 Nov 2026, 09:00 (Berlin)")]
    [InlineData("in 3", "Mon 23 Nov 2026, 02:41 (Berlin) · in 3 hours")]
    [InlineData("in 3 w", "Sun 13 Dec 2026, 23:41 (Berlin)")]
    [InlineData("every", "every weekday at 09:00 (Berlin)")]
    [InlineData("every m", "every Monday at 09:00 (Berlin)")]
    [InlineData("every fri", "every Friday at 18:00 (Berlin)")]
    [InlineData("last friday of", "Fri 25 Dec 2026, 09:00 (Berlin)")]
    [InlineData("30 days before", "30 days before the next dtrace.conf, 09:00 (Berlin) · no date yet")]
    [InlineData("05/06/2027", "Sat 5 Jun 2027, 09:00 (Berlin)")]
    [InlineData("05/06/2027", "Thu 6 May 2027, 09:00 (Berlin)")]
    [InlineData("9am ist", "Mon 23 Nov 2026, 09:00 (Kolkata)")]
    [InlineData("1 may", "Sat 1 May 2027, 18:00 (Berlin)")]
    public void What_is_begun_is_finished_in_likely_ways(string typed, string label) =>
        Assert.Contains(Suggest(typed), choice => choice.Label.StartsWith(label, StringComparison.Ordinal));

    [Fact]
    public void A_gap_is_named_beside_the_time() =>
        Assert.StartsWith("Sun 28 Mar 2027, 03:00 (Berlin) · in 126 days · 02:30 does not exist on Sun 28 Mar 2027", Suggest("2027-03-28 02:30")[0].Label);

    [Fact]
    public void What_cannot_be_understood_says_why_in_the_only_choice()
    {
        var choice = Assert.Single(Suggest("25:00"));

        Assert.Equal("“25:00” is no time of day; hours go from 0 to 23, minutes from 0 to 59.", choice.Label);
        Assert.Equal("25:00", choice.Value);
    }

    [Fact]
    public void A_text_too_long_for_a_choice_offers_none() => Assert.Empty(Suggest(new string('x', 150)));

    [Fact]
    public void No_choice_comes_twice()
    {
        var choices = Suggest("every");

        Assert.Distinct(choices.Select(choice => choice.Value));
    }

    private static IReadOnlyList<WhenChoice> Suggest(string typed) => WhenSuggestions.Suggest(typed, Clock.Now, Clock.Zone, Clock.Context);
}
