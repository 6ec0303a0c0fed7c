using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Features.Timezone;

/// <summary>What is said about zones.</summary>
internal sealed class TimezoneMessages(CommandMentions mentions)
{
    /// <summary>Sets the caller's zone to the one picked.</summary>
    public const string Set = "timezone.set";

    /// <summary>Forgets the caller's zone.</summary>
    public const string Clear = "timezone.clear";

    /// <summary>Sets the server's zone to the one picked.</summary>
    public const string SetServer = "timezone.server";

    /// <summary>Forgets the server's zone.</summary>
    public const string ClearServer = "timezone.server.clear";

    /// <summary>Which zone is in use, and why.</summary>
    public Card InUse(ZoneInUse inUse, Instant now) => new(
        new Block.Text(Explain(inUse, now)),
        new Block.Buttons(inUse is { Origin: ZoneOrigin.Person } or { Gone: not null }
            ? [new Button.Act("Forget my zone", new ControlId(Clear))]
            : []));

    /// <summary>The caller's zone is set.</summary>
    public static Card IsSet(DateTimeZone zone, Instant now) => Good(Markup.Lines(
        Markup.Of($"Your zone is {ZoneWording.Of(zone)} from now on."),
        ItIs(zone, now),
        Markup.Of($"-# Times that you type are meant there unless they name another place. What is set already stays as it is.")));

    /// <summary>The caller's zone is forgotten.</summary>
    public Card IsCleared(ZoneInUse inUse, Instant now) => Good(Markup.Of($"I have forgotten your zone.\n{Explain(inUse, now)}"));

    /// <summary>The server's zone.</summary>
    /// <param name="id">Its id; null where none is set.</param>
    /// <param name="zone">The zone; null where none is set, or it is no longer in the zone data.</param>
    /// <param name="now">The instant of asking.</param>
    /// <param name="mayChange">Whether the caller may change it.</param>
    public static Card OfServer(string? id, DateTimeZone? zone, Instant now, bool mayChange) => new(
        new Block.Text(Markup.Lines(
            (id, zone) switch
            {
                (null, _) => Markup.Of($"This server has set no zone; who has none either gets **UTC**."),
                (_, null) => ZoneWording.Lost(id),
                (_, { } known) => Markup.Of($"This server’s zone is {ZoneWording.Of(known)}, for everybody who has set none.\n{ItIs(known, now)}"),
            },
            mayChange ? Markup.Of($"-# To change it, name a city.") : Markup.Of($"-# Who has *Manage Server* can change it."))),
        new Block.Buttons(id is not null && mayChange ? [new Button.Act("Forget the server’s zone", new ControlId(ClearServer))] : []));

    /// <summary>The server's zone is set.</summary>
    public static Card IsSetForServer(DateTimeZone zone, Instant now) => Good(Markup.Lines(
        Markup.Of($"This server’s zone is {ZoneWording.Of(zone)} from now on, for everybody who has set none."),
        ItIs(zone, now)));

    /// <summary>The server's zone is forgotten.</summary>
    public static Card IsClearedForServer() => Good(Markup.Of($"I have forgotten this server’s zone; who has set none gets **UTC**."));

    /// <summary>There is no server to set it for.</summary>
    public static Card NoServer() => Notice(Markup.Of($"That is for servers, and we are in none here."));

    /// <summary>The caller may not.</summary>
    public static Card NotAllowed() => Notice(Markup.Of($"To change the server’s zone, you need *Manage Server* here."));

    /// <summary>The name leaves a doubt.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="nearest">What it could mean; may be empty.</param>
    /// <param name="action">What sets the one that is picked.</param>
    public static Card Unknown(string typed, IReadOnlyList<ZoneChoice> nearest, string action) => nearest.Count == 0
        ? Notice(Markup.Of($"I know no place or zone {Misses.Quote(typed)}, so nothing is changed. A larger city nearby will do, or an offset such as “UTC+5:30”."))
        : Notice(
            Markup.Of($"{Misses.Quote(typed)} could be more than one zone, or none exactly, so nothing is changed. Which one?"),
            new Block.Picker(
                new ControlId(action, "picked"),
                "Pick a place",
                [.. nearest.DistinctBy(choice => choice.ZoneId).Select(choice => new PickerEntry(choice.Label, choice.ZoneId))]));

    private Markup Explain(ZoneInUse inUse, Instant now) => Markup.Lines(
        inUse.Gone is { } gone ? ZoneWording.Lost(gone) : default,
        inUse.Origin switch
        {
            ZoneOrigin.Person => Markup.Of($"Your zone is {ZoneWording.Of(inUse.Zone)}."),
            ZoneOrigin.Server => Markup.Of($"You have set no zone, so I use this server’s: {ZoneWording.Of(inUse.Zone)}."),
            _ => Markup.Of($"No zone is set, by you or by a server we are in, so I use **UTC**."),
        },
        ItIs(inUse.Zone, now),
        inUse.Origin == ZoneOrigin.Person ? default : Markup.Of($"{mentions.Of("timezone set")} sets your own."));

    private static Markup ItIs(DateTimeZone zone, Instant now) => Markup.Of($"There it is {ZoneWording.ClockOf(zone, now)}.");

    private static Card Good(Markup text) => new(new Block.Text(text)) { Accent = Accent.Good };

    private static Card Notice(Markup text, params IEnumerable<Block> more) =>
        new([new Block.Text(text), .. more]) { Accent = Accent.Notice };
}
