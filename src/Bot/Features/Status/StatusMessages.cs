using System.Globalization;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Features.Status;

/// <summary>What <c>/status</c> says: read from top to bottom, it answers why nothing was posted.</summary>
internal sealed class StatusMessages(CommandMentions mentions)
{
    /// <summary>The whole report.</summary>
    public Card For(ServerStatus status)
    {
        var troubles = status.Channels.Select(ProblemOf).Where(problem => !problem.IsEmpty).ToList();
        return new Card(
            new Block.Text(Markup.Of($"## How it stands in this server")),
            new Block.Text(Permissions(status, troubles)),
            new Block.Text(Markup.Lines(status.Notes)) { Expendable = 2 },
            new Block.Text(Next(status)),
            new Block.Text(Last(status)),
            new Block.Text(LastTrouble(status)),
            new Block.Text(ClockAndZones(status)) { Expendable = 1 })
        {
            Accent = troubles.Count > 0 ? Accent.Bad : Accent.Neutral,
        };
    }

    /// <summary>There is no server.</summary>
    public static Card OnlyInServers() => Notice(Markup.Of($"That is about what I post in a server; use it in one."));

    /// <summary>The caller may not.</summary>
    public static Card NeedsManageServer() => Notice(Markup.Of($"This is for whoever manages the server: you need *Manage Server*."));

    private static Markup Permissions(ServerStatus status, List<Markup> troubles) => (troubles.Count, status.Channels.Count) switch
    {
        ( > 0, _) => Markup.Lines([Markup.Of($"**Stands in the way**"), .. troubles]),
        (_, 0) => default,
        _ => Markup.Of($"**Permissions**: all there in {Markup.Join(", ", status.Channels.Select(channel => Mention(channel.ChannelId)))}."),
    };

    private static Markup ProblemOf((ulong ChannelId, ChannelStanding Rights) channel) => channel.Rights switch
    {
        ChannelStanding.Known { MissingToPost: [_, ..] missing } known => Markup.Of(
            $"- In {Mention(channel.ChannelId)} (#{known.Name}) I lack {Markup.Join(", ", missing.Select(name => Markup.Of($"*{name}*")))}."),
        ChannelStanding.OutOfReach outOfReach => Markup.Of(
            $"- {Mention(channel.ChannelId)}: {TroubleWords.Of(outOfReach.Trouble, Target.Channel(channel.ChannelId))}"),
        ChannelStanding.Unclear => Markup.Of($"- {Mention(channel.ChannelId)}: Discord did not tell me just now what I may do there."),
        _ => default,
    };

    private Markup Next(ServerStatus status) => (status.Next.Count, status.Notes.Count) switch
    {
        (0, 0) => Markup.Of($"**Next**: nothing is planned. {mentions.Of("countdown follow")} lets a channel follow."),
        (0, _) => Markup.Of($"**Next**: nothing is planned."),
        _ => Markup.Lines([Markup.Of($"**Next**"), .. status.Next.Select(message => Line(message, status.Now))]),
    };

    private static Markup Line(DescribedMessage message, DateTimeOffset now) =>
        Markup.Of($"- {Markup.Instant(message.Row.DueAt)} in {Place(message.Row.Target)}: {message.What}{Waiting(message, now)}");

    private static Markup Waiting(DescribedMessage message, DateTimeOffset now) => message.Row switch
    {
        { State: OutboxState.Sending } => Markup.Of($" (under way)"),
        { RetryAt: not null } => Markup.Of($" (tried {message.Row.Attempts} times; tried again shortly)"),
        { DueAt: var dueAt } when dueAt <= now => Markup.Of($" (due now)"),
        _ => default,
    };

    private static Markup Last(ServerStatus status) => status.Last switch
    {
        null => Markup.Of($"**Last post**: none yet."),
        { Row: { MessageId: { } messageId, ChannelId: { } channelId, EndedAt: { } at }, What: var what } => Markup.Of(
            $"**Last post**: {Markup.Instant(at)}, {Markup.Link("open it", $"https://discord.com/channels/{status.GuildId}/{channelId}/{messageId}")}: {what}"),
        { Row: { EndedAt: { } at }, What: var what } => Markup.Of($"**Last post**: {Markup.Instant(at)}, deleted since: {what}"),
        _ => default,
    };

    private static Markup LastTrouble(ServerStatus status) => status.LastTrouble is { Row: { Trouble: { } trouble, EndedAt: { } at } row, What: var what }
        ? Markup.Of($"**Last error**: {Markup.Instant(at)}: {what}. {TroubleWords.Of(trouble, row.Target)}{Told(row)}")
        : Markup.Of($"**Last error**: none.");

    private static Markup Told(OutboxRow row) => row.Told is { IsPerson: true, Id: var id } ? Markup.Of($" I told <@{unchecked((long)id)}>.") : default;

    private Markup ClockAndZones(ServerStatus status) => Markup.Lines([
        Markup.Of($"-# My clock: {status.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC{Rehearsal(status)}."),
        status.ServerZone is { } server
            ? Markup.Of($"-# This server’s zone is {ZoneNames.Label(server)}.")
            : Markup.Of($"-# This server has set no zone; {mentions.Of("timezone server")} does.")]);

    private static string Rehearsal(ServerStatus status) =>
        status.RehearsalSpeed is { } speed ? $", a rehearsal at {speed} times the real speed" : "";

    private static Markup Place(Target target) => target.IsPerson ? Markup.Of($"direct messages") : Mention(target.Id);

    private static Markup Mention(ulong channelId) => Markup.Of($"<#{unchecked((long)channelId)}>");

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
