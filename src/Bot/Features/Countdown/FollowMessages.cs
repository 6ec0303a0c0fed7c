using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>What is answered to whoever sets a countdown up. Always private.</summary>
internal sealed class FollowMessages(CommandMentions mentions)
{
    /// <summary>Turns the pages of a plan.</summary>
    public const string TurnPlan = "countdown.plan";

    private const int LinesPerPage = 15;

    /// <summary>It follows.</summary>
    public Card Started(ChannelPlan plan, string? roleName)
    {
        var follow = plan.Follow;
        return new Card(
            new Block.Text(Markup.Of($"## {Mention(follow.ChannelId)} follows {follow.ConferenceId}")),
            new Block.Text(Markup.Lines(
                Markup.Of($"Pace: {PaceOf(follow)}."),
                roleName is null
                    ? default
                    : Markup.Of($"**{roleName}** is pinged when there is news of the date and while days are counted, and for nothing else."),
                plan.Posts is [var first, ..]
                    ? Markup.Of($"The next post is “{first.What}”, {When(first.DueAt)}; nothing from before is made up for.")
                    : Markup.Of($"Nothing is planned yet; the channel hears of it when something becomes known."))),
            new Block.Text(Markup.Of(
                $"{mentions.Of("countdown plan")} lists all that will be posted, {mentions.Of("countdown pause")} and "
                + $"{mentions.Of("countdown unfollow")} end it, {mentions.Of("status")} says why something was not posted.")))
        {
            Accent = Accent.Good,
        };
    }

    /// <summary>It is paused.</summary>
    public Card Paused(ulong channelId) => Good(Markup.Of(
        $"{Mention(channelId)} is paused: nothing is posted, and nothing is made up for later. {mentions.Of("countdown resume")} goes on."));

    /// <summary>It goes on.</summary>
    public Card Resumed(ChannelPlan plan) => Good(plan.Posts is [var first, ..]
        ? Markup.Of($"{Mention(plan.Follow.ChannelId)} goes on. The next post is “{first.What}”, {When(first.DueAt)}.")
        : Markup.Of($"{Mention(plan.Follow.ChannelId)} goes on."));

    /// <summary>It has ended.</summary>
    public Card Stopped(ulong channelId) => Good(Markup.Of(
        $"{Mention(channelId)} no longer follows. Should it follow again, no post comes a second time."));

    /// <summary>There was nothing to change.</summary>
    public Card NotSo(ulong channelId, FollowState wanted) => Notice(wanted switch
    {
        FollowState.Paused => Markup.Of($"{Mention(channelId)} does not follow, or is paused already."),
        FollowState.Following => Markup.Of($"{Mention(channelId)} is not paused. {mentions.Of("countdown follow")} begins anew."),
        _ => Markup.Of($"{Mention(channelId)} does not follow."),
    });

    /// <summary>Everything that will be posted.</summary>
    public Card Plan(ChannelPlan plan, int pageNumber)
    {
        var follow = plan.Follow;
        var page = plan.Posts.Page(pageNumber, LinesPerPage);
        var id = plan.IsPreview ? $"{follow.ChannelId}/{follow.Pace}/{(follow.HasTalks ? "talks" : "")}" : $"{follow.ChannelId}";
        var state = (plan.IsPreview, follow.State) switch
        {
            (true, _) => Markup.Of($"{Mention(follow.ChannelId)} would get this with {mentions.Of("countdown follow")}. Pace: {PaceOf(follow)}."),
            (_, FollowState.Paused) => Markup.Of($"{Mention(follow.ChannelId)} is paused, so nothing is planned. {mentions.Of("countdown resume")} goes on."),
            _ => Markup.Of($"{Mention(follow.ChannelId)}, pace: {PaceOf(follow)}."),
        };
        return new Card(
            new Block.Text(Markup.Lines(
                plan.IsPreview ? Markup.Of($"## What would be posted") : Markup.Of($"## What will be posted"),
                state,
                page.Count > 1 ? Markup.Of($"-# {plan.Posts.Count} posts, page {page.Number} of {page.Count}") : default)),
            new Block.Text(Markup.Lines(page.Items.Select(post => Markup.Of($"- {Day(post.DueAt)}: {post.What}")))),
            new Block.Text(page.IsLast && follow.HasTalks && follow.State == FollowState.Following
                ? Markup.Of($"And from then on a talk every Monday.")
                : default),
            new Block.Text(Markup.Of($"-# As far as is known today. When a date is announced, moved or cancelled, so is this, and the channel is told.")),
            new Block.Buttons([.. page.Buttons(TurnPlan, id)]));
    }

    /// <summary>One cannot follow here.</summary>
    public Card OnlyInServers() => Notice(Markup.Of($"A countdown is followed by a channel of a server. {mentions.Of("countdown show")} works here."));

    /// <summary>The bot itself is not there.</summary>
    public Card NotAMember() => Notice(Markup.Of(
        $"I am no member of this server, so I cannot post here by myself. Somebody who manages it can add me; {mentions.Of("countdown show")} works already."));

    /// <summary>The caller may not.</summary>
    public Card NeedsManageServer() => Notice(Markup.Of($"For this you need *Manage Server*. {mentions.Of("countdown show")} is for everybody."));

    /// <summary>The caller may not post there, and so may not have posted.</summary>
    public static Card CallerMayNot(ulong channelId) => Notice(Markup.Of(
        $"You may not post in {Mention(channelId)} yourself, so I will not on your behalf: you need *View Channel* and *Send Messages* there "
        + $"(in a thread, *Send Messages in Threads*)."));

    /// <summary>The bot lacks permissions there.</summary>
    public static Card BotMayNot(ulong channelId, IReadOnlyList<string> missing) => new(new Block.Text(Markup.Of(
        $"I cannot post in {Mention(channelId)} yet. I lack {Names(missing)} there. In the channel’s settings, under Permissions, "
        + $"add me and allow that; then try again. Nothing was set up.")))
    {
        Accent = Accent.Bad,
    };

    /// <summary>The channel cannot be reached at all.</summary>
    public static Card OutOfReach(ulong channelId, Trouble trouble) => new(new Block.Text(Markup.Of(
        $"I cannot post there. {TroubleWords.Of(trouble, Target.Channel(channelId))} Nothing was set up.")))
    {
        Accent = Accent.Bad,
    };

    /// <summary>Discord did not say what is allowed.</summary>
    public static Card Unclear(ulong channelId) => Notice(Markup.Of(
        $"Discord did not tell me what I may do in {Mention(channelId)}, so nothing was set up. Please try again in a minute."));

    /// <summary>Everybody is no role to ping.</summary>
    public static Card NotEveryone() => Notice(Markup.Of(
        $"I do not ping everybody. Choose a role that people take on by themselves; nothing was set up."));

    /// <summary>Nobody may ping that role.</summary>
    public static Card RoleNotPingable(string name) => Notice(Markup.Of(
        $"I may not ping **{name}**: in the server’s settings, under Roles, allow anyone to @mention it (or give me *Mention Everyone* in the "
        + $"channel), then try again. Nothing was set up."));

    /// <summary>There is nothing to follow.</summary>
    public static Card NoConference() => Notice(Markup.Of($"I hold no conference, so there is nothing to count to."));

    /// <summary>A channel under <c>/status</c>: nothing where it goes its ordinary way.</summary>
    /// <param name="follow">The channel.</param>
    /// <param name="venue">The zone in whose calendar days are counted.</param>
    /// <param name="server">The zone that the server has set; null for none.</param>
    public static Markup StatusOf(ChannelFollow follow, DateTimeZone venue, DateTimeZone? server) => follow switch
    {
        { State: FollowState.Following, Trouble: null } => Markup.Of(
            $"{Mention(follow.ChannelId)} follows {follow.ConferenceId}, pace: {PaceOf(follow)}. Days are counted in {ZoneNames.Label(venue)} time; "
            + $"posts come at nine o’clock in {ZoneNames.Label(server ?? venue)}."),
        { State: FollowState.Following, Trouble: { } trouble } =>
            Markup.Of($"{Mention(follow.ChannelId)} follows {follow.ConferenceId}, but the last post did not get through. {TroubleWords.Of(trouble, follow.Target)}"),
        { State: FollowState.Paused } => Markup.Of($"The countdown in {Mention(follow.ChannelId)} is **paused**, so nothing is posted."),
        { State: FollowState.Ended, Trouble: { } trouble } =>
            Markup.Of($"The countdown in {Mention(follow.ChannelId)} has **ended**. {TroubleWords.Of(trouble, follow.Target)}"),
        _ => default,
    };

    /// <summary>What a pace means, as the end of a sentence.</summary>
    public static string PaceOf(ChannelFollow follow) => (follow.Pace, follow.HasTalks) switch
    {
        (PostingPace.None, _) => "a talk a week, no countdown",
        (var pace, true) => $"{NameOf(pace)}, and a talk a week",
        (var pace, _) => NameOf(pace),
    };

    private static string NameOf(PostingPace pace) => $"{pace}".ToLowerInvariant();

    private static Markup Mention(ulong channelId) => Markup.Of($"<#{unchecked((long)channelId)}>");

    private static Markup When(DateTimeOffset instant) => Markup.Instant(instant);

    private static Markup Day(DateTimeOffset instant) => Markup.Of($"<t:{instant.ToUnixTimeSeconds()}:D>");

    private static Markup Names(IReadOnlyList<string> permissions) => Markup.Join(", ", permissions.Select(name => Markup.Of($"*{name}*")));

    private static Card Good(Markup text) => new(new Block.Text(text)) { Accent = Accent.Good };

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
