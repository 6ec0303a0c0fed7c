using CsCheck;
using NodaTime;
using Quadrennial.Bot.Features.Countdown;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Countdown;

/// <summary>Which day it is, anywhere.</summary>
public sealed class DaysTests
{
    private static readonly Gen<DateTimeZone> Zones = Gen.OneOf(DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).ToArray());

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 20_000].Select(days => new LocalDate(2000, 1, 1).PlusDays(days));

    [Fact]
    public void Days_to_go_change_at_the_venues_midnight_and_at_no_other_moment() =>
        (from zone in Zones
         from first in Days
         from ahead in Gen.Int[1, 400]
         select (zone, first, ahead)).Sample(
            sample =>
            {
                var (zone, first, ahead) = sample;
                var day = first.PlusDays(-ahead);
                // A day that the zone left out has no midnight.
                if (zone.AtStartOfDay(day).Date != day || zone.AtStartOfDay(day.PlusDays(1)).Date != day.PlusDays(1))
                {
                    return;
                }

                var conference = A.Conference with { Zone = zone.Id };
                var catalogue = Announced(conference, first);
                var (start, end) = (zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());

                Assert.Equal(ahead, Outlook.At(catalogue, conference, start.ToDateTimeOffset()).DaysToGo);
                Assert.Equal(ahead, Outlook.At(catalogue, conference, (end - Duration.Epsilon).ToDateTimeOffset()).DaysToGo);
                Assert.Equal(ahead - 1, Outlook.At(catalogue, conference, end.ToDateTimeOffset()).DaysToGo);
            },
            iter: 20_000);

    [Fact]
    public void A_post_about_a_day_comes_on_that_day_at_the_venue_wherever_the_server_is() =>
        (from venue in Zones
         from server in Zones
         from day in Days
         select (venue, server, day)).Sample(
            sample =>
            {
                var (venue, server, day) = sample;
                var at = Instant.FromDateTimeOffset(PostingHours.On(day, venue, server));
                if (venue.AtStartOfDay(day).Date != day)
                {
                    return;
                }

                Assert.Equal(day, at.InZone(venue).Date);
                Assert.True(
                    at.InZone(server).Hour == 9 || at.InZone(venue).Hour == 9 || at.InZone(server).Hour == 10 || at.InZone(venue).Hour == 10,
                    $"{at} is {at.InZone(server)} and {at.InZone(venue)}");
            },
            iter: 50_000);

    [Fact]
    public void Nothing_is_said_of_a_date_in_the_night() =>
        (from zone in Zones
         from minutes in Gen.Int[0, 60 * 24 * 365]
         select (zone, now: new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes))).Sample(
            sample =>
            {
                var at = PostingHours.AwakeFrom(sample.now, sample.zone);
                Assert.InRange(at - sample.now, TimeSpan.Zero, TimeSpan.FromHours(25));
                Assert.InRange(Instant.FromDateTimeOffset(at).InZone(sample.zone).Hour, 9, 20);
            },
            iter: 20_000);

    private static Catalogue Announced(Conference conference, LocalDate day) => new(
        [conference],
        [
            A.Edition with
            {
                Id = "conf/x",
                Year = day.Year,
                Status = EditionStatus.Planned,
                Date = new PartialDate(day.Year, day.Month, day.Day),
                History = [],
            },
        ],
        [],
        [],
        []);
}
