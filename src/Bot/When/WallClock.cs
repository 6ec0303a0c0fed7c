using NodaTime;
using NodaTime.TimeZones;

namespace Quadrennial.Bot.When;

/// <summary>
/// From the clock on the wall to an instant. One rule covers both oddities of clock changes: the first moment at which the clock
/// shows that time or has jumped past it. So a time in a gap becomes the first instant after the gap, a time that comes twice the earlier one.
/// </summary>
internal static class WallClock
{
    private static readonly ZoneLocalMappingResolver Policy =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The instant meant by a local time.</summary>
    public static Instant FirstMoment(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Policy).ToInstant();

    /// <summary>What a person should know about a local time in a gap or an overlap, in a sentence; null for an ordinary one.</summary>
    public static string? Oddity(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => WhenMessages.Gap(local, FirstMoment(local, zone).InZone(zone)),
            > 1 => WhenMessages.Overlap(local, zone),
            _ => null,
        };
    }
}
