using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Library;

/// <summary>How zones are called, and why one is in use.</summary>
internal static class ZoneWording
{
    /// <summary><c>Berlin</c> in bold with its id, where that says more.</summary>
    public static Markup Of(DateTimeZone zone) => ZoneNames.Label(zone) is var label && label == zone.Id
        ? Markup.Of($"**{label}**")
        : Markup.Of($"**{label}** ({Markup.Code(zone.Id)})");

    /// <summary><c>Sun 22 Nov 2026, 23:41, UTC+1</c>: what its clocks show.</summary>
    public static string ClockOf(DateTimeZone zone, Instant now)
    {
        var there = now.InZone(zone);
        return $"{WhenText.Day(there.Date)}, {there.Hour:D2}:{there.Minute:D2}, {ZoneNames.OffsetLabel(there.Offset)}";
    }

    /// <summary>Which zone a time was read in, and why, as a sentence or two.</summary>
    /// <param name="inUse">The zone.</param>
    /// <param name="set">A mention of the command that sets one.</param>
    public static Markup Why(ZoneInUse inUse, Markup set)
    {
        var label = ZoneNames.Label(inUse.Zone);
        var why = inUse.Origin switch
        {
            ZoneOrigin.Person => Markup.Of($"Read in your zone, {label}."),
            ZoneOrigin.Server => Markup.Of($"Read in this server’s zone, {label}; {set} sets your own."),
            _ => Markup.Of($"Read in UTC, because no zone is set; {set} sets yours."),
        };
        return inUse.Gone is { } gone ? Markup.Of($"{Lost(gone)} {why}") : why;
    }

    /// <summary>That a zone is no longer in the zone data.</summary>
    public static Markup Lost(string id) => Markup.Of($"The zone {Markup.Code(id)} that was set is no longer in the zone data.");
}
