namespace Quadrennial.Bot.Tests.When;

/// <summary>What is bound to an edition, in its stored form. See <see cref="PhraseTable"/> for the form of a line.</summary>
internal static class EditionPhrases
{
    public const string Table = """
        @ 2026-11-22T23:41+01:00 Europe/Berlin
        when dtrace.conf(28) is announced        => @dtrace.conf/2028
        when the next dtrace.conf is announced   => @dtrace.conf
        as soon as dtrace.conf is announced      => @dtrace.conf
        once dtrace.conf(28) is announced        => @dtrace.conf/2028
        tell me when dtrace.conf(28) is announced => @dtrace.conf/2028
        dtrace.conf(28) announced                => @dtrace.conf/2028
        when dtrace.conf 2032 has a date         => @dtrace.conf/2032
        when there is a date                     => @dtrace.conf
        when the date is known                   => @dtrace.conf
        30 days before the next dtrace.conf      => @dtrace.conf/+0m-30d/09:00:00[Europe/Berlin]
        30 days before dtrace.conf(28)           => @dtrace.conf/2028/+0m-30d/09:00:00[Europe/Berlin]
        30 days before dtrace conf 2028          => @dtrace.conf/2028/+0m-30d/09:00:00[Europe/Berlin]
        a month before dtrace.conf(28)           => @dtrace.conf/2028/-1m+0d/09:00:00[Europe/Berlin]
        1 week before the conference             => @dtrace.conf/+0m-7d/09:00:00[Europe/Berlin]
        the week before dtrace.conf              => @dtrace.conf/+0m-7d/09:00:00[Europe/Berlin]
        the day before dtrace.conf at 18:00      => @dtrace.conf/+0m-1d/18:00:00[Europe/Berlin]
        the day before dtrace.conf at 6pm New York => @dtrace.conf/+0m-1d/18:00:00[America/New_York]
        2 weeks after dtrace.conf(28)            => @dtrace.conf/2028/+0m+14d/09:00:00[Europe/Berlin]
        the day of the next dtrace.conf          => @dtrace.conf/+0m+0d/09:00:00[Europe/Berlin]
        when dtrace.conf starts                  => @dtrace.conf/+0m+0d/09:00:00[Europe/Berlin]
        next dtrace.conf                         => @dtrace.conf/+0m+0d/09:00:00[Europe/Berlin]

        @ 2028-02-01T12:00+01:00 Europe/Berlin 2028-03-20
        30 days before the next dtrace.conf      => @dtrace.conf/+0m-30d/09:00:00[Europe/Berlin]
        the day of dtrace.conf                   => @dtrace.conf/+0m+0d/09:00:00[Europe/Berlin]
        every day until dtrace.conf              => R/2028-02-02T09:00:00[Europe/Berlin]/P1D/2028-03-20
        when dtrace.conf(28) is announced        => ! dtrace.conf(28) has its date already: Mon 20 Mar 2028
        60 days before dtrace.conf(28)           => ! That is past: it was Thu 20 Jan 2028, 09:00 (Berlin)
        when dtrace.conf(32) is announced        => @dtrace.conf/2032
        1 day after dtrace.conf(28) at noon      => @dtrace.conf/2028/+0m+1d/12:00:00[Europe/Berlin]
        """;
}
