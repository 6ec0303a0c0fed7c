namespace Quadrennial.Bot.Tests.When;

/// <summary>Spans from now, and spans before or after something. See <see cref="PhraseTable"/> for the form of a line.</summary>
internal static class SpanPhrases
{
    public const string Table = """
        @ 2026-11-22T23:41+01:00 Europe/Berlin
        in 2h30m                                 => 2026-11-23T02:11+01:00
        in 90 minutes                            => 2026-11-23T01:11+01:00
        in an hour and a half                    => 2026-11-23T01:11+01:00
        in half an hour                          => 2026-11-23T00:11+01:00
        in 1.5 hours                             => 2026-11-23T01:11+01:00
        in 1,5 hours                             => 2026-11-23T01:11+01:00
        in 2 and a half hours                    => 2026-11-23T02:11+01:00
        in a quarter of an hour                  => 2026-11-22T23:56+01:00
        in 45 mins                               => 2026-11-23T00:26+01:00
        in 1hr 15min                             => 2026-11-23T00:56+01:00
        in 1 hour, 15 minutes and 30 seconds     => 2026-11-23T00:56:30+01:00
        in 10s                                   => 2026-11-22T23:41:10+01:00
        in twenty-five minutes                   => 2026-11-23T00:06+01:00
        in ninety minutes                        => 2026-11-23T01:11+01:00
        in a couple of days                      => 2026-11-24T23:41+01:00
        in a few hours                           => 2026-11-23T02:41+01:00
        in a fortnight                           => 2026-12-06T23:41+01:00
        in a hundred days                        => 2027-03-02T23:41+01:00
        in 2 days' time                          => 2026-11-24T23:41+01:00
        in 1.5 days                              => 2026-11-24T11:41+01:00
        in a day and a half                      => 2026-11-24T11:41+01:00
        in 2 days and 3 hours                    => 2026-11-25T02:41+01:00
        in 1 week and 2 days                     => 2026-12-01T23:41+01:00
        in 1 month and 2 days                    => 2026-12-24T23:41+01:00
        in half a year                           => 2027-05-22T23:41+02:00
        in 4 years                               => 2030-11-22T23:41+01:00
        in 49 years                              => 2075-11-22T23:41+01:00
        2 weeks from now                         => 2026-12-06T23:41+01:00
        an hour from now                         => 2026-11-23T00:41+01:00
        3 days later                             => 2026-11-25T23:41+01:00
        after 20 minutes                         => 2026-11-23T00:01+01:00
        within 2 hours                           => 2026-11-23T01:41+01:00
        about 3 hours                            => 2026-11-23T02:41+01:00
        +2h                                      => 2026-11-23T01:41+01:00
        +30m                                     => 2026-11-23T00:11+01:00
        now + 2h                                 => 2026-11-23T01:41+01:00
        2h                                       => 2026-11-23T01:41+01:00
        2d4h                                     => 2026-11-25T03:41+01:00
        1w                                       => 2026-11-29T23:41+01:00
        3mo                                      => 2027-02-22T23:41+01:00
        1y6mo                                    => 2028-05-22T23:41+02:00
        90s                                      => 2026-11-22T23:42:30+01:00
        2h30                                     => 2026-11-23T02:11+01:00
        1/2 hour                                 => 2026-11-23T00:11+01:00
        in 2:30                                  => 2026-11-23T02:11+01:00
        2:30 hours                               => 2026-11-23T02:11+01:00
        2 h 30                                   => 2026-11-23T02:11+01:00
        1,000 minutes                            => 2026-11-23T16:21+01:00
        in ~2 hours                              => 2026-11-23T01:41+01:00
        in an hour or so                         => 2026-11-23T00:41+01:00
        in two and a half hours                  => 2026-11-23T02:11+01:00
        in 5 minutes please                      => 2026-11-22T23:46+01:00
        two days from now at 5pm                 => 2026-11-24T17:00+01:00
        half a day                               => 2026-11-23T11:41+01:00
        15 minutes before 9am tomorrow           => 2026-11-23T08:45+01:00
        2 hours after midnight                   => 2026-11-23T02:00+01:00
        in 5 decades                             => 2076-11-22T23:41+01:00
        in 2 weeks at 9am                        => 2026-12-06T09:00+01:00
        in 3 days at noon                        => 2026-11-25T12:00+01:00
        in 2 weeks on Friday                     => 2026-12-04T09:00+01:00
        friday in 2 weeks                        => 2026-12-04T09:00+01:00
        in 3 months on the 15th                  => 2027-02-15T09:00+01:00
        in 2 fridays                             => 2026-12-04T09:00+01:00
        3 mondays from now                       => 2026-12-07T09:00+01:00
        a week from friday                       => 2026-12-04T09:00+01:00
        two weeks from friday                    => 2026-12-11T09:00+01:00
        three days from tomorrow                 => 2026-11-26T09:00+01:00
        1 week from today                        => 2026-11-29T09:00+01:00
        a week today                             => 2026-11-29T09:00+01:00
        a week on friday                         => 2026-12-04T09:00+01:00
        a fortnight on tuesday                   => 2026-12-08T09:00+01:00
        tomorrow week                            => 2026-11-30T09:00+01:00
        the day after tomorrow at 10             => 2026-11-24T10:00+01:00
        day after tomorrow                       => 2026-11-24T09:00+01:00
        2 days after Christmas                   => 2026-12-27T09:00+01:00
        the day before christmas                 => 2026-12-24T09:00+01:00
        3 days before Christmas at 18:00         => 2026-12-22T18:00+01:00
        3 hours before midnight                  => 2026-11-23T21:00+01:00
        30 minutes before noon                   => 2026-11-23T11:30+01:00
        45 minutes before 2028-05-01 09:00       => 2028-05-01T08:15+02:00
        1 month before 31 March                  => 2027-02-28T09:00+01:00

        @ 2027-01-31T12:00+01:00 Europe/Berlin
        in 1 month                               => 2027-02-28T12:00+01:00
        in 1 month and 1 day                     => 2027-03-01T12:00+01:00
        in 13 months                             => 2028-02-29T12:00+01:00

        @ 2028-02-29T12:00+01:00 Europe/Berlin
        in 1 year                                => 2029-02-28T12:00+01:00
        in 4 years                               => 2032-02-29T12:00+01:00
        """;
}
