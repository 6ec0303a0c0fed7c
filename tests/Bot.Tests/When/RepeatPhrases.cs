namespace Quadrennial.Bot.Tests.When;

/// <summary>Rules, in their stored form. See <see cref="PhraseTable"/> for the form of a line.</summary>
internal static class RepeatPhrases
{
    public const string Table = """
        @ 2026-11-22T23:41+01:00 Europe/Berlin
        every Monday at 9                        => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        every monday at 9am                      => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        each Monday 9:00                         => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        Mondays at 9                             => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        on Fridays                               => R/2026-11-27T09:00:00[Europe/Berlin]/P1W/FR
        every day at 08:30                       => R/2026-11-23T08:30:00[Europe/Berlin]/P1D
        daily                                    => R/2026-11-23T09:00:00[Europe/Berlin]/P1D
        daily at 7pm                             => R/2026-11-23T19:00:00[Europe/Berlin]/P1D
        everyday at 7                            => R/2026-11-23T07:00:00[Europe/Berlin]/P1D
        every single day at noon                 => R/2026-11-23T12:00:00[Europe/Berlin]/P1D
        every morning                            => R/2026-11-23T09:00:00[Europe/Berlin]/P1D
        every evening at 7                       => R/2026-11-23T19:00:00[Europe/Berlin]/P1D
        every night at 11                        => R/2026-11-23T23:00:00[Europe/Berlin]/P1D
        every Friday evening                     => R/2026-11-27T19:00:00[Europe/Berlin]/P1W/FR
        every weekday at 9                       => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR
        weekdays at 9                            => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR
        every working day at 8                   => R/2026-11-23T08:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR
        Mon-Fri at 9                             => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR
        every Monday through Friday at 8         => R/2026-11-23T08:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR
        every weekend                            => R/2026-11-28T09:00:00[Europe/Berlin]/P1W/SA,SU
        weekends at 10am                         => R/2026-11-28T10:00:00[Europe/Berlin]/P1W/SA,SU
        Mon, Wed and Fri 18:00                   => R/2026-11-23T18:00:00[Europe/Berlin]/P1W/MO,WE,FR
        every mon/wed/fri at 7am                 => R/2026-11-23T07:00:00[Europe/Berlin]/P1W/MO,WE,FR
        Tuesdays and Thursdays at 6pm            => R/2026-11-24T18:00:00[Europe/Berlin]/P1W/TU,TH
        every day at midnight                    => R/2026-11-23T00:00:00[Europe/Berlin]/P1D
        every friday at midnight                 => R/2026-11-27T00:00:00[Europe/Berlin]/P1W/FR
        every other day at 10                    => R/2026-11-24T10:00:00[Europe/Berlin]/P2D
        every 3 days at 9                        => R/2026-11-25T09:00:00[Europe/Berlin]/P3D
        every 3rd day                            => R/2026-11-25T09:00:00[Europe/Berlin]/P3D
        every 2 weeks on Tuesday                 => R/2026-11-24T09:00:00[Europe/Berlin]/P2W/TU
        every two weeks on Tuesday and Thursday  => R/2026-11-24T09:00:00[Europe/Berlin]/P2W/TU,TH
        every other Friday                       => R/2026-11-27T09:00:00[Europe/Berlin]/P2W/FR
        every second Tuesday                     => R/2026-11-24T09:00:00[Europe/Berlin]/P2W/TU
        every 2 Fridays                          => R/2026-11-27T09:00:00[Europe/Berlin]/P2W/FR
        every other week on Friday               => R/2026-11-27T09:00:00[Europe/Berlin]/P2W/FR
        fortnightly                              => R/2026-12-06T09:00:00[Europe/Berlin]/P2W/SU
        biweekly on Monday                       => R/2026-11-23T09:00:00[Europe/Berlin]/P2W/MO
        bi-weekly on Monday                      => R/2026-11-23T09:00:00[Europe/Berlin]/P2W/MO
        weekly                                   => R/2026-11-29T09:00:00[Europe/Berlin]/P1W/SU
        weekly on Friday at 17:00                => R/2026-11-27T17:00:00[Europe/Berlin]/P1W/FR
        once a week on Monday                    => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        once a day at 9                          => R/2026-11-23T09:00:00[Europe/Berlin]/P1D
        every 2 weeks starting next Monday at 9  => R/2026-11-23T09:00:00[Europe/Berlin]/P2W/MO
        every week                               => R/2026-11-29T09:00:00[Europe/Berlin]/P1W/SU
        monthly                                  => R/2026-12-22T09:00:00[Europe/Berlin]/P1M/22
        every month                              => R/2026-12-22T09:00:00[Europe/Berlin]/P1M/22
        monthly on the 1st at 9                  => R/2026-12-01T09:00:00[Europe/Berlin]/P1M/1
        every 15th                               => R/2026-12-15T09:00:00[Europe/Berlin]/P1M/15
        every 1st and 15th at 9                  => R/2026-12-01T09:00:00[Europe/Berlin]/P1M/1,15
        the 15th of every month                  => R/2026-12-15T09:00:00[Europe/Berlin]/P1M/15
        every month on the 15th at 9am           => R/2026-12-15T09:00:00[Europe/Berlin]/P1M/15
        every month on the 31st                  => R/2026-11-30T09:00:00[Europe/Berlin]/P1M/31
        every 31st                               => R/2026-11-30T09:00:00[Europe/Berlin]/P1M/31
        every month on the last day              => R/2026-11-30T09:00:00[Europe/Berlin]/P1M/31
        last day of every month                  => R/2026-11-30T09:00:00[Europe/Berlin]/P1M/31
        the last day of the month at 17:00       => R/2026-11-30T17:00:00[Europe/Berlin]/P1M/31
        last Friday of the month                 => R/2026-11-27T09:00:00[Europe/Berlin]/P1M/-1FR
        every last Friday                        => R/2026-11-27T09:00:00[Europe/Berlin]/P1M/-1FR
        first Monday of every month at 10        => R/2026-12-07T10:00:00[Europe/Berlin]/P1M/1MO
        2nd Friday of each month                 => R/2026-12-11T09:00:00[Europe/Berlin]/P1M/2FR
        every second Tuesday of the month        => R/2026-12-08T09:00:00[Europe/Berlin]/P1M/2TU
        3rd wed of the month 7pm New York        => R/2026-12-16T19:00:00[America/New_York]/P1M/3WE
        1st and 3rd Monday of the month          => R/2026-12-07T09:00:00[Europe/Berlin]/P1M/1MO,3MO
        every fifth Friday of the month          => R/2027-01-29T09:00:00[Europe/Berlin]/P1M/5FR
        every 3 months on the first Monday       => R/2026-12-07T09:00:00[Europe/Berlin]/P3M/1MO
        every 2 months on the 15th at 18:00      => R/2026-12-15T18:00:00[Europe/Berlin]/P2M/15
        every 6 months                           => R/2027-05-22T09:00:00[Europe/Berlin]/P6M/22
        quarterly                                => R/2027-02-22T09:00:00[Europe/Berlin]/P3M/22
        every quarter                            => R/2027-02-22T09:00:00[Europe/Berlin]/P3M/22
        every year on May 25                     => R/2027-05-25T09:00:00[Europe/Berlin]/P12M/25
        every May 25                             => R/2027-05-25T09:00:00[Europe/Berlin]/P12M/25
        every 25th of May at noon                => R/2027-05-25T12:00:00[Europe/Berlin]/P12M/25
        annually on 25 May                       => R/2027-05-25T09:00:00[Europe/Berlin]/P12M/25
        yearly on Feb 29                         => R/2027-02-28T09:00:00[Europe/Berlin]/P12M/29
        every Christmas                          => R/2026-12-25T09:00:00[Europe/Berlin]/P12M/25
        each year on christmas                   => R/2026-12-25T09:00:00[Europe/Berlin]/P12M/25
        at 9 every Monday                        => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        8am every weekday                        => R/2026-11-23T08:00:00[Europe/Berlin]/P1W/MO,TU,WE,TH,FR
        monthly on the last Friday at 16:00      => R/2026-11-27T16:00:00[Europe/Berlin]/P1M/-1FR
        every month, first Monday, 10:00         => R/2026-12-07T10:00:00[Europe/Berlin]/P1M/1MO
        every Friday for 4 weeks                 => R/2026-11-27T09:00:00[Europe/Berlin]/P1W/FR/2026-12-24
        every 3 days starting Friday at 10am     => R/2026-11-27T10:00:00[Europe/Berlin]/P3D
        every Monday starting in 2 weeks         => R/2026-12-07T09:00:00[Europe/Berlin]/P1W/MO
        every January                            => R/2027-01-01T09:00:00[Europe/Berlin]/P12M/1
        every first Monday in September          => R/2027-09-06T09:00:00[Europe/Berlin]/P12M/1MO
        every year on the first Monday of September => R/2027-09-06T09:00:00[Europe/Berlin]/P12M/1MO
        every year                               => R/2027-11-22T09:00:00[Europe/Berlin]/P12M/22
        every 4 years                            => R/2030-11-22T09:00:00[Europe/Berlin]/P48M/22
        every 4 hours                            => R/2026-11-23T02:41:00Z[Europe/Berlin]/PT14400S
        every hour                               => R/2026-11-22T23:41:00Z[Europe/Berlin]/PT3600S
        hourly                                   => R/2026-11-22T23:41:00Z[Europe/Berlin]/PT3600S
        every 90 minutes                         => R/2026-11-23T00:11:00Z[Europe/Berlin]/PT5400S
        every hour and a half                    => R/2026-11-23T00:11:00Z[Europe/Berlin]/PT5400S
        every half hour                          => R/2026-11-22T23:11:00Z[Europe/Berlin]/PT1800S
        every 2h30m                              => R/2026-11-23T01:11:00Z[Europe/Berlin]/PT9000S
        every 5 minutes                          => R/2026-11-22T22:46:00Z[Europe/Berlin]/PT300S
        every 4 hours starting tomorrow at 9     => R/2026-11-23T08:00:00Z[Europe/Berlin]/PT14400S
        every 4 hours from 9am                   => R/2026-11-23T08:00:00Z[Europe/Berlin]/PT14400S
        every 30 minutes until 18:00             => R/2026-11-22T23:11:00Z[Europe/Berlin]/PT1800S/2026-11-23T17:00:00Z
        every hour for 8 hours                   => R/2026-11-22T23:41:00Z[Europe/Berlin]/PT3600S/2026-11-23T06:41:00Z
        every day at 9 until 2027-12-31          => R/2026-11-23T09:00:00[Europe/Berlin]/P1D/2027-12-31
        every day until Friday at 9              => R/2026-11-23T09:00:00[Europe/Berlin]/P1D/2026-11-27
        every Monday until Christmas             => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO/2026-12-25
        every Monday until the end of the year   => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO/2026-12-31
        every Monday at 9, 10 times              => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO/2027-01-25
        every Monday at 9 for 3 times            => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO/2026-12-07
        every day at 9 x5                        => R/2026-11-23T09:00:00[Europe/Berlin]/P1D/2026-11-27
        every day for 10 days                    => R/2026-11-23T09:00:00[Europe/Berlin]/P1D/2026-12-02
        every day at 9 for 2 weeks               => R/2026-11-23T09:00:00[Europe/Berlin]/P1D/2026-12-06
        every Monday at 9 starting 2027-01-01    => R/2027-01-04T09:00:00[Europe/Berlin]/P1W/MO
        every Monday from 1 May 2027 until 1 July 2027 at 8 => R/2027-05-03T08:00:00[Europe/Berlin]/P1W/MO/2027-07-01
        until 2027-12-31, every day at 9         => R/2026-11-23T09:00:00[Europe/Berlin]/P1D/2027-12-31
        every 4 hours, 3 times                   => R/2026-11-23T02:41:00Z[Europe/Berlin]/PT14400S/2026-11-23T10:41:00Z
        every Monday at 9 in New York            => R/2026-11-23T09:00:00[America/New_York]/P1W/MO
        every day at 9 utc+2                     => R/2026-11-23T09:00:00[UTC+02]/P1D
        evry monday at 9                         => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        every wendesday                          => R/2026-11-25T09:00:00[Europe/Berlin]/P1W/WE

        @ 2026-11-23T08:00+01:00 Europe/Berlin
        every Monday at 9                        => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        every day at 9                           => R/2026-11-23T09:00:00[Europe/Berlin]/P1D
        every day at 07:00                       => R/2026-11-24T07:00:00[Europe/Berlin]/P1D
        weekly                                   => R/2026-11-23T09:00:00[Europe/Berlin]/P1W/MO
        every 2 weeks                            => R/2026-12-07T09:00:00[Europe/Berlin]/P2W/MO
        monthly                                  => R/2026-11-23T09:00:00[Europe/Berlin]/P1M/23

        @ 2027-01-31T12:00+01:00 Europe/Berlin
        monthly                                  => R/2027-02-28T09:00:00[Europe/Berlin]/P1M/31
        every 2 months                           => R/2027-03-31T09:00:00[Europe/Berlin]/P2M/31

        @ 2028-02-29T12:00+01:00 Europe/Berlin
        every year                               => R/2029-02-28T09:00:00[Europe/Berlin]/P12M/29

        @ 2026-11-22T12:00+05:45 Asia/Kathmandu
        every monday at 9                        => R/2026-11-23T09:00:00[Asia/Kathmandu]/P1W/MO
        """;
}
