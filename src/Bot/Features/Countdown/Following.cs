using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>A post to come.</summary>
/// <param name="DueAt">When.</param>
/// <param name="What">What it is, in a few words.</param>
internal sealed record PostToCome(DateTimeOffset DueAt, string What);

/// <summary>What a channel will still get.</summary>
/// <param name="Follow">What it has set up; for a preview, what it would.</param>
/// <param name="IsPreview">Whether it does not follow, and this is what it would get.</param>
/// <param name="Posts">In order, as far as is known.</param>
internal sealed record ChannelPlan(ChannelFollow Follow, bool IsPreview, IReadOnlyList<PostToCome> Posts);

/// <summary>Lets channels follow, pause and stop. What is answered is on disk.</summary>
internal sealed class Following(
    StateDatabase state, CountdownStore store, CountdownPlanner planner, Outbox outbox, ConferenceContent content, TimeProvider clock)
{
    private const int MostPosts = 1000;

    /// <summary>A channel follows from now on, in this way; what was set up before is replaced.</summary>
    public Task<ChannelPlan> StartAsync(ChannelFollow follow, CancellationToken cancellationToken) => state.WriteAsync(
        transaction =>
        {
            var now = clock.GetUtcNow();
            var told = follow with { Told = OutlookOf(follow, now).Knowledge, State = FollowState.Following };
            outbox.CancelAll(transaction, CountdownDelivery.KindName, follow.Target, now);
            store.Save(transaction, told);
            planner.Plan(transaction, told, now);
            return PlanOf(transaction, told);
        },
        cancellationToken);

    /// <summary>A channel pauses, goes on, or stops.</summary>
    /// <returns>Its plan from now on; null where it did not follow, or there was nothing to change.</returns>
    public Task<ChannelPlan?> SetStateAsync(ulong guildId, ulong channelId, FollowState wanted, CancellationToken cancellationToken) =>
        state.WriteAsync(
            transaction =>
            {
                if (Find(transaction, guildId, channelId) is not { } follow || follow.State == wanted || follow.State == FollowState.Ended)
                {
                    return null;
                }

                store.SetState(transaction, channelId, wanted);
                var changed = follow with { State = wanted };
                planner.Plan(transaction, changed, clock.GetUtcNow());
                return PlanOf(transaction, changed);
            },
            cancellationToken);

    /// <summary>What a channel will still get; where it does not follow, what it would get at a pace.</summary>
    /// <param name="preview">What it would set up.</param>
    /// <param name="isAlways">Whether to preview although it follows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ChannelPlan> PlanAsync(ChannelFollow preview, bool isAlways, CancellationToken cancellationToken) => state.ReadAsync(
        transaction => !isAlways && Find(transaction, preview.GuildId, preview.ChannelId) is { State: not FollowState.Ended } follow
            ? PlanOf(transaction, follow)
            : Preview(transaction, preview),
        cancellationToken);

    private ChannelFollow? Find(StateTransaction transaction, ulong guildId, ulong channelId) =>
        store.Find(transaction, channelId) is { } follow && follow.GuildId == guildId ? follow : null;

    private ChannelPlan Preview(StateTransaction transaction, ChannelFollow follow)
    {
        var now = clock.GetUtcNow();
        var posts = CountdownPlanner.Wanted(follow, OutlookOf(follow, now), CountdownPlanner.ZoneOf(transaction, follow.GuildId), now);
        return new ChannelPlan(follow, IsPreview: true, [.. posts.Select(post => ToCome(post.DueAt, post.Identity, post.Payload))]);
    }

    private ChannelPlan PlanOf(StateTransaction transaction, ChannelFollow follow) => new(
        follow,
        IsPreview: false,
        [
            .. outbox.Coming(transaction, OutboxScope.To(CountdownDelivery.KindName, follow.Target), MostPosts)
                .Select(row => ToCome(row.DueAt, row.Identity, row.Payload)),
        ]);

    private PostToCome ToCome(DateTimeOffset dueAt, Identity identity, string payload) => new(
        dueAt, CountdownWording.Of(content.Current.Catalogue, PostKey.Parse(identity.Occurrence), PostPayload.Parse(payload)));

    private Outlook OutlookOf(ChannelFollow follow, DateTimeOffset now) =>
        Outlook.At(content.Current.Catalogue, planner.ConferenceOf(follow)!, now);
}
