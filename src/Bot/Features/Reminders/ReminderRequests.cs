using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>Reads what people ask for. What cannot be kept is answered with a sentence, and nothing is stored.</summary>
internal sealed class ReminderRequests(
    Zones zones, EditionWatch watch, ReminderMessages messages, RemindersSettings settings, TimeProvider clock)
{
    private const Permissions NeededToPost = Permissions.ViewChannel | Permissions.SendMessages;

    private static readonly string[] Cycles =
        ["every day", "every weekday", "every week", "every 2 weeks", "every month", "every year"];

    /// <summary>Longest text of a reminder, in characters.</summary>
    public int LongestText => settings.LongestText;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Reads a reminder.</summary>
    /// <param name="call">Who asks, and where.</param>
    /// <param name="when">When, as typed or picked.</param>
    /// <param name="about">What of, as typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="repeat">How often, as typed or picked; null for once, or for what <paramref name="when"/> says.</param>
    /// <param name="where">The channel; null for direct messages.</param>
    /// <param name="isPublic">Whether others read the answer.</param>
    public async Task<ReminderRequest> ReadAsync(
        CommandCall call,
        string when,
        string about,
        CancellationToken cancellationToken,
        string? repeat = null,
        NamedChannel? where = null,
        bool isPublic = false)
    {
        if (ObjectionTo(about) is { } objection)
        {
            return new ReminderRequest.Refused(objection);
        }

        if (where is not null && ObjectionTo(call, where) is { } closed)
        {
            return new ReminderRequest.Refused(closed);
        }

        var zone = await zones.FindAsync(call, cancellationToken);
        return Timed(call, Read(when, repeat, zone.Zone), zone, about.Trim(), isPublic || where?.Id == call.Place.ChannelId) switch
        {
            ReminderRequest.Understood understood when where is not null => understood with
            {
                Reminder = understood.Reminder with { Target = $"{Target.Channel(where.Id)}", GuildId = call.Place.GuildId },
            },
            var request => request,
        };
    }

    /// <summary>Waits for the date of a conference's next edition.</summary>
    public async Task<ReminderRequest> ReadDateAsync(CommandCall call, string conference, CancellationToken cancellationToken)
    {
        var context = watch.ContextAt(clock.GetUtcNow());
        return Timed(
            call,
            new WhenReading.Condition(EditionRef.For(conference, year: null, context)),
            await zones.FindAsync(call, cancellationToken),
            about: "",
            isPublic: false);
    }

    /// <summary>Reads until when something is put off.</summary>
    public async Task<(WhenReading Reading, ZoneInUse Zone)> ReadMomentAsync(CommandCall call, string when, CancellationToken cancellationToken)
    {
        var zone = await zones.FindAsync(call, cancellationToken);
        return (Read(when, repeat: null, zone.Zone), zone);
    }

    /// <summary>Suggests times while a person types.</summary>
    public IReadOnlyList<Choice> SuggestTimes(CommandCall call, string typed) =>
    [
        .. WhenSuggestions.Suggest(typed, Now, zones.For(call).Zone, watch.ContextAt(clock.GetUtcNow()))
            .Select(choice => new Choice(choice.Label, choice.Value)),
    ];

    /// <summary>Suggests how often, read back with the time that is there already.</summary>
    public IReadOnlyList<Choice> SuggestCycles(CommandCall call, string typed)
    {
        var zone = zones.For(call).Zone;
        return
        [
            .. Cycles.Where(cycle => cycle.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Append(typed.Trim())
                .Where(cycle => cycle.Length is > 0 and <= WhenPolicy.MaxChoiceLength)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(cycle => (cycle, reading: Read(call.Text("when"), cycle, zone)))
                .Where(pair => pair.reading is WhenReading.Repeats)
                .Select(pair => new Choice(WhenText.Describe(pair.reading, Now), pair.cycle)),
        ];
    }

    /// <summary>Why a text cannot be kept; null where it can.</summary>
    public Card? ObjectionTo(string about) => about.Trim().Length switch
    {
        0 => ReminderMessages.Nothing(),
        var length when length > settings.LongestText => ReminderMessages.TooLong(length, settings.LongestText),
        _ => null,
    };

    private WhenReading Read(string when, string? repeat, DateTimeZone zone)
    {
        var context = watch.ContextAt(clock.GetUtcNow());
        var reading = WhenParser.Read(when, Now, zone, context);
        return (reading, repeat) switch
        {
            (_, null) or (WhenReading.Unclear, _) => reading,
            _ when WhenParser.Read(repeat, Now, zone, context) is WhenReading.Unclear cycle => cycle,
            (WhenReading.Once once, _) => WhenParser.Read($"{repeat} starting {Plain(once)}", Now, zone, context) switch
            {
                WhenReading.Repeats repeats => repeats with { Notes = [.. reading.Notes, .. repeats.Notes] },
                WhenReading.Unclear unclear => unclear with { Suggestions = Cycles },
                _ => new WhenReading.Unclear(ReminderMessages.NoCycle, Cycles),
            },
            (WhenReading.Repeats, _) => new WhenReading.Unclear(ReminderMessages.TwoCycles, []),
            _ => new WhenReading.Unclear(ReminderMessages.ComesOnce, []),
        };
    }

    /// <summary>As it can stand behind "starting": <c>2026-11-27 18:00:00 Europe/Berlin</c>.</summary>
    private static string Plain(WhenReading.Once once)
    {
        var local = once.At.InZone(once.Zone).LocalDateTime;
        return $"{local.Year:D4}-{local.Month:D2}-{local.Day:D2} {WhenText.Time(local.TimeOfDay)} {once.Zone.Id}";
    }

    private ReminderRequest Timed(CommandCall call, WhenReading reading, ZoneInUse zone, string about, bool isPublic)
    {
        if (reading is WhenReading.Unclear unclear)
        {
            return new ReminderRequest.Refused(ReminderMessages.Unclear(unclear));
        }

        var reminder = new Reminder
        {
            PersonId = call.Caller.Id,
            About = about,
            Schedule = WhenCanonical.Write(reading)!,
            Target = $"{Target.Person(call.Caller.Id)}",
            SetAt = clock.GetUtcNow(),
            SetInGuild = call.Place.GuildId,
            SetInChannel = call.Place.ChannelId,
            Fallback = IsMember(call) && Missing(call.Place.BotPermissions).Count == 0 ? $"{Target.Channel(call.Place.ChannelId)}" : null,
            DueAt = reading switch
            {
                WhenReading.Once once => once.At.ToDateTimeOffset(),
                WhenReading.Repeats repeats => repeats.First.ToDateTimeOffset(),
                _ => null,
            },
            Conference = EditionOf(reading)?.Conference,
        };
        var readAs = messages.ReadAs(reading, zone, isPublic);
        return reading is WhenReading.Condition { Edition: var edition }
            ? Waiting(reminder, readAs, watch.Of(edition.Conference, edition.Year, clock.GetUtcNow()))
            : new ReminderRequest.Understood(reminder, readAs);
    }

    /// <summary>To wait for a date makes sense only until there is one; one known less precisely is no news either.</summary>
    private static ReminderRequest Waiting(Reminder reminder, Markup readAs, Prospect prospect) => prospect switch
    {
        Prospect.Announced { Date.AsDay: not null } known => new ReminderRequest.Refused(ReminderMessages.KnownAlready(known)),
        Prospect.Off off => new ReminderRequest.Refused(ReminderMessages.Over(off)),
        Prospect.Announced vague => new ReminderRequest.Understood(
            reminder with { KnownDate = $"{vague.Date}" }, ReminderMessages.KnownVaguely(vague)),
        _ => new ReminderRequest.Understood(reminder, readAs),
    };

    private static EditionRef? EditionOf(WhenReading reading) => reading switch
    {
        WhenReading.Condition condition => condition.Edition,
        WhenReading.RelativeToEdition relative => relative.Edition,
        _ => null,
    };

    /// <summary>A channel needs the right of whoever asks to post there, and ours.</summary>
    private static Card? ObjectionTo(CommandCall call, NamedChannel channel)
    {
        if (!IsMember(call))
        {
            return ReminderMessages.NoChannelsHere();
        }

        var bot = channel.BotPermissions ?? (channel.Id == call.Place.ChannelId ? call.Place.BotPermissions : null);
        return Missing(channel.CallerPermissions) is { Count: > 0 } yours ? ReminderMessages.YouMayNot(channel.Name, yours)
            : bot is { } permissions && Missing(permissions) is { Count: > 0 } mine ? ReminderMessages.IMayNot(channel.Name, mine)
            : null;
    }

    private static bool IsMember(CommandCall call) => call.Place is { Kind: PlaceKind.Guild, BotIsMember: true };

    private static List<string> Missing(Permissions permissions)
    {
        var missing = permissions.HasFlag(Permissions.Administrator) ? Permissions.None : NeededToPost & ~permissions;
        List<string> names = [];
        if (missing.HasFlag(Permissions.ViewChannel))
        {
            names.Add("View Channel");
        }

        if (missing.HasFlag(Permissions.SendMessages))
        {
            names.Add("Send Messages");
        }

        return names;
    }
}

/// <summary>What somebody asked for.</summary>
internal abstract record ReminderRequest
{
    private ReminderRequest()
    {
    }

    /// <summary>It can be kept.</summary>
    /// <param name="Reminder">Not yet stored.</param>
    /// <param name="ReadAs">How it was read: zone, and what was assumed.</param>
    public sealed record Understood(Reminder Reminder, Markup ReadAs) : ReminderRequest;

    /// <summary>It cannot.</summary>
    /// <param name="Card">Why, and what would help.</param>
    public sealed record Refused(Card Card) : ReminderRequest;
}
