using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.When;

/// <summary>
/// The form of a reading that means the same at any later time, at most 100 characters: what autocomplete sends back and what may be stored.
/// <code>
/// 2026-11-27T18:00:00+01:00[Europe/Berlin]       once (RFC 9557)
/// R/2026-11-30T09:00:00[Europe/Berlin]/P1W/MO    repeats, see <see cref="RecurrenceText"/>
/// @dtrace.conf/2028                              when there is a date; without a year, for the next edition
/// @dtrace.conf/2028/+0m-30d/09:00:00[Europe/Berlin]  thirty days before it
/// </code>
/// </summary>
internal static partial class WhenCanonical
{
    private static readonly OffsetDateTimePattern Offset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<G>");

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    /// <summary>Writes a reading; null for one that is unclear.</summary>
    public static string? Write(WhenReading reading) => reading switch
    {
        WhenReading.Once once => Write(once.At, once.Zone),
        WhenReading.Repeats repeats => repeats.Rule.ToString(),
        WhenReading.Condition condition => Write(condition.Edition),
        WhenReading.RelativeToEdition relative => $"{Write(relative.Edition)}/{Write(relative.Offset)}",
        _ => null,
    };

    /// <summary>An instant with its zone.</summary>
    public static string Write(Instant at, DateTimeZone zone) => $"{Offset.Format(at.InZone(zone).ToOffsetDateTime())}[{zone.Id}]";

    /// <summary>Reads what <see cref="Write(WhenReading)"/> wrote; null for anything else. Whether it is past is not asked here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">A repeat's first occurrence is the first after this.</param>
    /// <param name="context">The conferences that exist, and the dates of their next editions as known now.</param>
    public static WhenReading? Read(string text, Instant now, WhenContext context)
    {
        if (text.Length > WhenPolicy.MaxChoiceLength)
        {
            return null;
        }

        if (Recurrence.TryParse(text, out var rule))
        {
            return rule.Next(now) is { } next ? new WhenReading.Repeats(rule, next) : new WhenReading.Unclear(WhenMessages.Over, []);
        }

        return text.StartsWith('@') ? ReadEdition(text, context) : ReadOnce(text);
    }

    private static WhenReading.Once? ReadOnce(string text)
    {
        var open = text.IndexOf('[');
        return open > 0
            && text.EndsWith(']')
            && Offset.Parse(text[..open]).TryGetValue(default, out var at)
            && WhenPolicy.IsStorable(at.Year)
            && ZoneNames.Find(text[(open + 1)..^1]) is { } zone
                ? new WhenReading.Once(at.ToInstant(), zone)
                : null;
    }

    private static WhenReading? ReadEdition(string text, WhenContext context)
    {
        if (EditionForm().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = match.Groups["year"] is { Success: true } group ? Number(group) : (int?)null;
        var conference = match.Groups["conference"].Value;
        if (context.Find(conference, null) is null)
        {
            return null;
        }

        var edition = EditionRef.For(conference, year, context);
        if (!match.Groups["zone"].Success)
        {
            return new WhenReading.Condition(edition);
        }

        if (!Time.Parse(match.Groups["time"].Value).TryGetValue(default, out var time) || ZoneNames.Find(match.Groups["zone"].Value) is not { } zone)
        {
            return null;
        }

        var offset = new EditionOffset(Number(match.Groups["months"]), Number(match.Groups["days"]), time, zone);
        var date = context.Find(conference, year)?.Date;
        return new WhenReading.RelativeToEdition(edition, offset, date is { } known ? offset.For(known) : null);
    }

    private static string Write(EditionRef edition) => edition.Year is { } year ? $"@{edition.Conference}/{year}" : $"@{edition.Conference}";

    private static string Write(EditionOffset offset) =>
        $"{offset.Months:+0;-0;+0}m{offset.Days:+0;-0;+0}d/{Time.Format(offset.At)}[{offset.Zone.Id}]";

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^@(?<conference>[^/\[\]@]{1,40})(/(?<year>[0-9]{4}))?(/(?<months>[+-][0-9]{1,4})m(?<days>[+-][0-9]{1,6})d/(?<time>[0-9:]{8})\[(?<zone>[^\]]+)\])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex EditionForm();
}
