using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Features.Timezone;

/// <summary><c>/timezone</c>: a person's zone and a server's. Every answer is private.</summary>
internal sealed class TimezoneModule(Zones zones, TimezoneMessages messages, TimeProvider clock) : ICommandModule
{
    private const string City = "city";

    public IEnumerable<Command> Commands =>
    [
        new("timezone", "Whose nine o’clock? Your zone, and the server’s")
        {
            Subcommands =
            [
                new("set", "Set your time zone by city or name", SetMine)
                {
                    Example = "/timezone set Berlin",
                    Options = [new(City, "A city, a country with one zone, or a zone’s name") { IsRequired = true, Suggest = Suggest }],
                },
                new("show", "Which time zone I use for you, and why", ShowMine) { Example = "/timezone show" },
                new("clear", "Forget your time zone", ClearMine) { Example = "/timezone clear" },
                new("server", "Show this server’s time zone, or set it (Manage Server)", Server)
                {
                    Example = "/timezone server San Francisco",
                    Options = [new(City, "A city, a country with one zone, or a zone’s name") { Suggest = Suggest }],
                },
            ],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(TimezoneMessages.Set, SetMine),
        new(TimezoneMessages.Clear, ClearMine),
        new(TimezoneMessages.SetServer, Server),
        new(TimezoneMessages.ClearServer, ClearServer),
    ];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task<Reply> ShowMine(CommandCall call, CancellationToken cancellationToken) =>
        Reply.Private(messages.InUse(await zones.FindAsync(call, cancellationToken), Now));

    private async Task<Reply> SetMine(CommandCall call, CancellationToken cancellationToken)
    {
        var typed = Typed(call);
        if (ZoneSearch.Find(typed) is not { } zone)
        {
            return Unknown(typed, TimezoneMessages.Set);
        }

        await zones.SetAsync(ZoneOwner.Person(call.Caller.Id), zone.Id, cancellationToken);
        return Answer(call, TimezoneMessages.IsSet(zone, Now));
    }

    private async Task<Reply> ClearMine(CommandCall call, CancellationToken cancellationToken)
    {
        await zones.SetAsync(ZoneOwner.Person(call.Caller.Id), zoneId: null, cancellationToken);
        return Answer(call, messages.IsCleared(zones.For(call), Now));
    }

    private async Task<Reply> Server(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Place.GuildId is not { } guild)
        {
            return Reply.Private(TimezoneMessages.NoServer());
        }

        if (Typed(call) is not { Length: > 0 } typed)
        {
            var (id, zone) = await zones.SetByAsync(ZoneOwner.Server(guild), cancellationToken);
            return Reply.Private(TimezoneMessages.OfServer(id, zone, Now, MayManage(call)));
        }

        if (!MayManage(call))
        {
            return Reply.Private(TimezoneMessages.NotAllowed());
        }

        if (ZoneSearch.Find(typed) is not { } found)
        {
            return Unknown(typed, TimezoneMessages.SetServer);
        }

        await zones.SetAsync(ZoneOwner.Server(guild), found.Id, cancellationToken);
        return Answer(call, TimezoneMessages.IsSetForServer(found, Now));
    }

    private async Task<Reply> ClearServer(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Place.GuildId is not { } guild || !MayManage(call))
        {
            return Reply.Private(TimezoneMessages.NotAllowed());
        }

        await zones.SetAsync(ZoneOwner.Server(guild), zoneId: null, cancellationToken);
        return Answer(call, TimezoneMessages.IsClearedForServer());
    }

    private Reply.Message Unknown(string typed, string action) =>
        Reply.Private(TimezoneMessages.Unknown(typed, ZoneSearch.Search(typed, Now), action));

    private IReadOnlyList<Choice> Suggest(CommandCall call, string typed) =>
        [.. ZoneSearch.Search(typed, Now).Select(choice => new Choice(choice.Label, choice.ZoneId))];

    /// <summary>What was typed as an option, or picked from the suggestions of an answer before.</summary>
    private static string Typed(CommandCall call) => call.Control is null ? call.Text(City) : call.Subject;

    /// <summary>A click on one of these cards changes it: they are private.</summary>
    private static Reply Answer(CommandCall call, Card card) => call.Control is null ? Reply.Private(card) : new Reply.Update(card);

    private static bool MayManage(CommandCall call) => call.Caller.Permissions.Allow(Permissions.ManageServer);
}
