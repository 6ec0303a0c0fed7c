using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Status;

/// <summary>Collects how it stands with a server: from the outbox, from the features, and from Discord what the bot may do.</summary>
internal sealed class StatusReport(
    StateDatabase state,
    Outbox outbox,
    DeliveryKinds kinds,
    IEnumerable<IDeliveryKind> all,
    IChannelRights rights,
    BotSettings settings,
    TimeProvider clock)
{
    private const int NextShown = 5;
    private const int MostComing = 200;
    private const int ChannelsChecked = 10;

    /// <summary>Collects it.</summary>
    public async Task<ServerStatus> MakeAsync(ulong guildId, CancellationToken cancellationToken)
    {
        var scope = OutboxScope.Guild(guildId);
        var (coming, last, trouble, notes, zone) = await state.ReadAsync(
            transaction => (
                outbox.Coming(transaction, scope, MostComing),
                outbox.Ended(transaction, scope, OutboxState.Sent, 1),
                outbox.Ended(transaction, scope, OutboxState.Parked, 1),
                NotesOf(transaction, guildId),
                ZoneStore.Find(transaction, ZoneOwner.Server(guildId))),
            cancellationToken);

        var channels = coming.Concat(trouble).Select(row => row.Target).Where(target => !target.IsPerson).Distinct().Take(ChannelsChecked).ToList();
        var standings = await Task.WhenAll(channels.Select(channel => rights.LookAsync(channel.Id, cancellationToken)));
        return new ServerStatus
        {
            GuildId = guildId,
            Next = [.. coming.Take(NextShown).Select(Describe)],
            Last = last.Select(Describe).FirstOrDefault(),
            LastTrouble = trouble.Select(Describe).FirstOrDefault(),
            Channels = [.. channels.Zip(standings, (channel, standing) => (channel.Id, standing))],
            Notes = notes,
            Now = clock.GetUtcNow(),
            RehearsalSpeed = settings.Rehearsal?.Speed,
            ServerZone = zone,
        };
    }

    private List<Markup> NotesOf(StateTransaction transaction, ulong guildId)
    {
        var notes = new List<Markup>();
        foreach (var kind in all)
        {
            notes.AddRange(kind.StatusOf(transaction, guildId));
        }

        return notes;
    }

    private DescribedMessage Describe(OutboxRow row) =>
        new(row, kinds.Find(row.Identity.Kind)?.Describe(row) ?? Markup.Plain(row.Identity.Kind));
}
