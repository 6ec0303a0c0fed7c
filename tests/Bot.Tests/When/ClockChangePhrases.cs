namespace Quadrennial.Bot.Tests.When;

/// <summary>Days on which clocks are put forward or back, and other odd dates. See <see cref="PhraseTable"/> for the form of a line.</summary>
internal static class ClockChangePhrases
{
    public const string Table = """
        @ 2026-03-28T12:00+01:00 Europe/Berlin
        tomorrow 02:30                           => 2026-03-29T03:00+02:00
        tomorrow 02:00                           => 2026-03-29T03:00+02:00
        tomorrow 01:59                           => 2026-03-29T01:59+01:00
        tomorrow 03:00                           => 2026-03-29T03:00+02:00
        in 24 hours                              => 2026-03-29T13:00+02:00
        in 1 day                                 => 2026-03-29T12:00+02:00
        every day at 02:30                       => R/2026-03-29T02:30:00[Europe/Berlin]/P1D
        every 12 hours                           => R/2026-03-28T23:00:00Z[Europe/Berlin]/PT43200S

        @ 2026-10-24T12:00+02:00 Europe/Berlin
        tomorrow 02:30                           => 2026-10-25T02:30+02:00
        tomorrow at 02:00                        => 2026-10-25T02:00+02:00
        tomorrow 03:00                           => 2026-10-25T03:00+01:00
        in 24 hours                              => 2026-10-25T11:00+01:00
        in 1 day                                 => 2026-10-25T12:00+01:00
        every day at 02:30                       => R/2026-10-25T02:30:00[Europe/Berlin]/P1D

        @ 2026-10-25T02:15+02:00 Europe/Berlin
        at 02:30                                 => 2026-10-25T02:30+02:00
        in 1 hour                                => 2026-10-25T02:15+01:00

        @ 2026-10-25T02:45+02:00 Europe/Berlin
        at 02:30                                 => 2026-10-26T02:30+01:00
        in 30 minutes                            => 2026-10-25T02:15+01:00

        @ 2026-10-25T02:15+01:00 Europe/Berlin
        02:30                                    => 2026-10-26T02:30+01:00
        in 1 day                                 => 2026-10-26T02:15+01:00

        @ 2026-10-03T12:00+10:30 Australia/Lord_Howe
        tomorrow 02:15                           => 2026-10-04T02:30+11:00
        tomorrow 02:30                           => 2026-10-04T02:30+11:00
        tomorrow 02:00                           => 2026-10-04T02:30+11:00
        in 1 day                                 => 2026-10-04T12:00+11:00
        in 24 hours                              => 2026-10-04T12:30+11:00

        @ 2026-04-04T12:00+11:00 Australia/Lord_Howe
        tomorrow 01:45                           => 2026-04-05T01:45+11:00
        tomorrow 01:30                           => 2026-04-05T01:30+11:00
        tomorrow 02:00                           => 2026-04-05T02:00+10:30

        @ 2026-11-22T12:00+05:45 Asia/Kathmandu
        tomorrow 9am                             => 2026-11-23T09:00+05:45
        9am UTC                                  => 2026-11-22T09:00+00:00[UTC]
        9am New York                             => 2026-11-22T09:00-05:00[America/New_York]
        in 1 day                                 => 2026-11-23T12:00+05:45
        every monday at 9                        => R/2026-11-23T09:00:00[Asia/Kathmandu]/P1W/MO

        @ 2018-11-03T12:00-03:00 America/Sao_Paulo
        tomorrow                                 => 2018-11-04T09:00-02:00
        tomorrow 00:00                           => 2018-11-04T01:00-02:00
        tomorrow 00:30                           => 2018-11-04T01:00-02:00
        midnight                                 => 2018-11-04T01:00-02:00
        tonight at midnight                      => 2018-11-04T01:00-02:00
        every day at midnight                    => R/2018-11-04T00:00:00[America/Sao_Paulo]/P1D

        @ 2026-03-28T12:00+00:00 Europe/Dublin
        tomorrow 01:30                           => 2026-03-29T02:00+01:00
        tomorrow 9am                             => 2026-03-29T09:00+01:00

        @ 2026-10-24T12:00+01:00 Europe/Dublin
        tomorrow 01:30                           => 2026-10-25T01:30+01:00

        @ 2026-02-14T12:00+01:00 Africa/Casablanca
        tomorrow 02:30                           => 2026-02-15T02:30+01:00
        tomorrow 03:30                           => 2026-02-15T03:30+00:00

        @ 2026-03-21T12:00+00:00 Africa/Casablanca
        tomorrow 02:30                           => 2026-03-22T03:00+01:00

        @ 2011-12-29T12:00-10:00 Pacific/Apia
        tomorrow                                 => 2011-12-31T00:00+14:00
        tomorrow noon                            => 2011-12-31T00:00+14:00
        in 1 day                                 => 2011-12-31T00:00+14:00
        in 24 hours                              => 2011-12-31T12:00+14:00
        30 December                              => 2011-12-31T00:00+14:00
        31 December                              => 2011-12-31T09:00+14:00
        every day at 9                           => R/2011-12-30T09:00:00[Pacific/Apia]/P1D
        friday                                   => 2011-12-31T00:00+14:00
        saturday                                 => 2011-12-31T09:00+14:00

        @ 2026-03-07T12:00-05:00 America/New_York
        tomorrow 2am                             => 2026-03-08T03:00-04:00
        tomorrow 2:30am                          => 2026-03-08T03:00-04:00
        tomorrow 3am                             => 2026-03-08T03:00-04:00

        @ 2026-10-31T12:00-04:00 America/New_York
        tomorrow 1:30am                          => 2026-11-01T01:30-04:00
        tomorrow 2am                             => 2026-11-01T02:00-05:00

        @ 2026-09-05T12:00-04:00 America/Santiago
        tomorrow 00:30                           => 2026-09-06T01:00-03:00
        tomorrow                                 => 2026-09-06T09:00-03:00

        @ 2026-11-22T12:00+14:00 Pacific/Kiritimati
        tomorrow 9am                             => 2026-11-23T09:00+14:00
        today 6pm Honolulu                       => 2026-11-21T18:00-10:00[Pacific/Honolulu]

        @ 2026-11-22T12:00+00:00 UTC
        9am Europe/Berlin                        => 2026-11-23T09:00+01:00[Europe/Berlin]
        9am Berlin                               => 2026-11-23T09:00+01:00[Europe/Berlin]

        @ 2028-02-28T12:00+01:00 Europe/Berlin
        tomorrow                                 => 2028-02-29T09:00+01:00
        in 2 days                                => 2028-03-01T12:00+01:00
        in 1 year                                => 2029-02-28T12:00+01:00
        in 4 years                               => 2032-02-28T12:00+01:00
        29 feb                                   => 2028-02-29T09:00+01:00

        @ 2028-02-29T12:00+01:00 Europe/Berlin
        in 1 year                                => 2029-02-28T12:00+01:00
        in 4 years                               => 2032-02-29T12:00+01:00
        29 feb                                   => 2032-02-29T09:00+01:00
        every year                               => R/2029-02-28T09:00:00[Europe/Berlin]/P12M/29
        monthly                                  => R/2028-03-29T09:00:00[Europe/Berlin]/P1M/29

        @ 2027-01-31T12:00+01:00 Europe/Berlin
        in 1 month                               => 2027-02-28T12:00+01:00
        in 1 month and 1 day                     => 2027-03-01T12:00+01:00
        monthly                                  => R/2027-02-28T09:00:00[Europe/Berlin]/P1M/31
        every 2 months                           => R/2027-03-31T09:00:00[Europe/Berlin]/P2M/31
        the 30th                                 => 2027-03-30T09:00+02:00
        the 31st                                 => 2027-03-31T09:00+02:00

        @ 2026-12-31T23:30+01:00 Europe/Berlin
        tomorrow                                 => 2027-01-01T09:00+01:00
        next year                                => 2027-01-01T09:00+01:00
        next month                               => 2027-01-01T09:00+01:00
        end of the month                         => ! That is past: it was Thu 31 Dec 2026, 09:00 (Berlin)
        in 1 hour                                => 2027-01-01T00:30+01:00
        midnight                                 => 2027-01-01T00:00+01:00
        """;
}
