using NodaTime;
using NodaTime.Text;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Tests.When;

/// <summary>
/// Reads tables of phrases. A line that begins with <c>@ 2</c> sets the clock, the person's zone and, where it has a third word, the date
/// of dtrace.conf(28). Every other line is a phrase and what it means: an instant as local time with offset (and zone, where the phrase
/// names another), a stored form (<c>R/…</c>, <c>@…</c>), or <c>!</c> and part of the sentence that refuses.
/// </summary>
internal static class PhraseTable
{
    private static readonly OffsetDateTimePattern Minutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<m>");

    private static readonly OffsetDateTimePattern Seconds = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<m>");

    public static TheoryData<string, string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string, string>();
        var clock = "";
        foreach (var line in table.Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith("@ 2", StringComparison.Ordinal))
            {
                clock = line[2..];
                continue;
            }

            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            rows.Add(line[..arrow].Trim(), line[(arrow + 4)..], clock);
        }

        return rows;
    }

    /// <summary>What a phrase means, in the form of the table.</summary>
    public static string Meaning(string phrase, string clock)
    {
        var (now, zone, context) = Clock(clock);
        return WhenParser.Read(phrase, now, zone, context) switch
        {
            WhenReading.Once once => Write(once.At.InZone(once.Zone), zone),
            WhenReading.Unclear unclear => $"! {unclear.Sentence}",
            var reading => WhenCanonical.Write(reading)!,
        };
    }

    public static (Instant Now, DateTimeZone Zone, WhenContext Context) Clock(string clock)
    {
        var words = clock.Split(' ');
        LocalDate? date = words.Length > 2 ? LocalDatePattern.Iso.Parse(words[2]).Value : null;
        return (Minutes.Parse(words[0]).Value.ToInstant(), ZoneNames.Find(words[1])!, Expecting(date));
    }

    public static WhenContext Expecting(LocalDate? date) => new() { Editions = [new("dtrace.conf", "dtrace.conf(28)", 2028, date)] };

    private static string Write(ZonedDateTime at, DateTimeZone mine)
    {
        var local = (at.Second == 0 ? Minutes : Seconds).Format(at.ToOffsetDateTime());
        return at.Zone.Id == mine.Id ? local : $"{local}[{at.Zone.Id}]";
    }
}
