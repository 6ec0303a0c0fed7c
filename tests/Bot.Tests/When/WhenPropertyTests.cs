using CsCheck;
using NodaTime;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

public class WhenPropertyTests
{
    [Fact]
    public void No_text_whatever_breaks_the_parser() =>
        Gen.Select(Gen.String[Gen.Char, 0, 60], AnyTime.Now, AnyTime.Zone).Sample(
            (text, now, zone) => AssertSound(text, now, zone),
            iter: 3000);

    [Fact]
    public void Words_of_time_in_any_order_are_read_soundly_or_refused() =>
        Gen.Select(AnyTime.Phrase, AnyTime.Now, AnyTime.Zone).Sample(
            (text, now, zone) => AssertSound(text, now, zone),
            iter: 6000);

    [Fact]
    public void What_is_understood_reads_back_the_same_from_its_canonical_form() =>
        Gen.Select(AnyTime.Phrase, AnyTime.Now, AnyTime.Zone).Sample(
            (text, now, zone) =>
            {
                foreach (var reading in WhenParser.ReadAll(text, now, zone, AnyTime.Context).Where(reading => reading is not WhenReading.Unclear))
                {
                    var value = WhenCanonical.Write(reading)!;
                    var again = WhenParser.Read(value, now, AnyTime.Zones[0], AnyTime.Context);

                    Assert.Equal(WhenText.Describe(reading, now), WhenText.Describe(again, now));
                    Assert.Equal(value, WhenCanonical.Write(again));
                }
            },
            iter: 3000);

    [Fact]
    public void Every_suggestion_reads_back_to_what_its_label_says() =>
        Gen.Select(AnyTime.Phrase, AnyTime.Now, AnyTime.Zone).Sample(
            (text, now, zone) =>
            {
                var choices = WhenSuggestions.Suggest(text, now, zone, AnyTime.Context);

                Assert.True(choices.Count <= WhenSuggestions.MaxChoices);
                Assert.All(choices, choice =>
                {
                    Assert.InRange(choice.Label.Length, 1, WhenPolicy.MaxChoiceLength);
                    Assert.InRange(choice.Value.Length, 1, WhenPolicy.MaxChoiceLength);
                    Assert.StartsWith(WhenText.Describe(WhenParser.Read(choice.Value, now, zone, AnyTime.Context), now), choice.Label);
                });
            },
            iter: 200);

    [Fact]
    public void Days_to_go_change_exactly_at_the_venues_midnight_in_every_zone()
    {
        var today = new LocalDate(2028, 2, 28);
        foreach (var venue in AnyTime.Zones)
        {
            for (var ahead = 0; ahead < 400; ahead += 13)
            {
                var date = today.PlusDays(ahead);
                var midnight = venue.AtStartOfDay(today.PlusDays(1)).ToInstant();

                Assert.Equal(ahead, DaysToGo.Until(date, venue, midnight - Duration.Epsilon));
                Assert.Equal(ahead - 1, DaysToGo.Until(date, venue, midnight));
            }
        }
    }

    [Fact]
    public void No_text_breaks_the_search_for_zones() =>
        Gen.Select(Gen.OneOf(Gen.String[Gen.Char, 0, 30], Gen.String.AlphaNumeric, AnyTime.Phrase), AnyTime.Now).Sample(
            (text, now) =>
            {
                var choices = ZoneSearch.Search(text, now);

                Assert.True(choices.Count <= ZoneSearch.MaxChoices);
                Assert.All(choices, choice =>
                {
                    Assert.InRange(choice.Label.Length, 1, WhenPolicy.MaxChoiceLength);
                    Assert.NotNull(ZoneNames.Find(choice.ZoneId));
                });
            },
            iter: 2000);

    private static void AssertSound(string text, Instant now, DateTimeZone zone)
    {
        foreach (var reading in WhenParser.ReadAll(text, now, zone, AnyTime.Context))
        {
            Assert.InRange(WhenText.Describe(reading, now).Length, 1, WhenPolicy.MaxChoiceLength);
            Assert.InRange(WhenText.Label(reading, now).Length, 1, WhenPolicy.MaxChoiceLength);
            Assert.InRange(WhenCanonical.Write(reading)?.Length ?? 1, 1, WhenPolicy.MaxChoiceLength);
            var due = reading switch
            {
                WhenReading.Once once => once.At,
                WhenReading.Repeats repeats => repeats.First,
                WhenReading.RelativeToEdition { At: { } at } => at,
                _ => (Instant?)null,
            };
            if (due is { } instant)
            {
                Assert.True(instant > now && instant <= WhenPolicy.Horizon(now), text);
            }
        }
    }
}
