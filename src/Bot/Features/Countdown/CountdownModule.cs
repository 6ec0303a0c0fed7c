using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary><c>/countdown</c>: how long still, and which channels hear of it.</summary>
internal sealed class CountdownModule(
    ConferenceContent content, Following following, FollowGate gate, FollowMessages messages, Sharing sharing, TimeProvider clock) : ICommandModule
{
    private const string ShareNow = "countdown.share";
    private const string TalksOnly = "talks";

    private static readonly Option ChannelOption = new("channel", "Which channel; this one unless you say") { Kind = OptionKind.Channel };

    private static readonly Option PaceOption = new("pace", "How often; steady unless you say")
    {
        Choices =
        [
            new("Calm: a post a year, then the great milestones", "calm"),
            new("Steady: a few posts a year, then every milestone", "steady"),
            new("Eager: about monthly near the year, then more milestones", "eager"),
            new("Talks: a talk from the archive a week, no countdown", TalksOnly),
        ],
    };

    private static readonly Option TalksOption = new("talks", "Also a talk from the archive every Monday") { Kind = OptionKind.Flag };

    private static readonly Option RoleOption = new("role", "A role to ping, only for news of the date and while days are counted") { Kind = OptionKind.Role };

    public IEnumerable<Command> Commands =>
    [
        new("countdown", "How long until the next edition, here or posted in a channel")
        {
            Subcommands =
            [
                new("show", "How long until the next edition, or that nobody knows", Show)
                {
                    Example = "/countdown show",
                    Options = [Showing.PrivateOption],
                },
                new("follow", "Post the countdown in a channel; needs Manage Server", Follow)
                {
                    Example = "/countdown follow channel:#general pace:steady",
                    Options = [ChannelOption, PaceOption, TalksOption, RoleOption],
                },
                new("unfollow", "Post no more in a channel; needs Manage Server", (call, token) => ChangeAsync(call, FollowState.Ended, token))
                {
                    Example = "/countdown unfollow",
                    Options = [ChannelOption],
                },
                new("plan", "Everything that will still be posted in a channel, or would be", Plan)
                {
                    Example = "/countdown plan pace:eager",
                    Options = [ChannelOption, PaceOption, TalksOption],
                },
                new("pause", "Post nothing in a channel until resumed; needs Manage Server", (call, token) => ChangeAsync(call, FollowState.Paused, token))
                {
                    Example = "/countdown pause",
                    Options = [ChannelOption],
                },
                new("resume", "Go on in a paused channel; needs Manage Server", (call, token) => ChangeAsync(call, FollowState.Following, token))
                {
                    Example = "/countdown resume",
                    Options = [ChannelOption],
                },
            ],
        },
    ];

    public IEnumerable<Control> Controls => [new(ShareNow, Share), new(FollowMessages.TurnPlan, TurnPlan)];

    private Conference? Home => content.Current.Catalogue.Conferences is [var home, ..] ? home : null;

    private Task<Reply> Show(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(
        Home is { } home ? call.Show(NowCard(home)) : Reply.Private(FollowMessages.NoConference()));

    private Task<Reply> Share(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(
        Home is { } home ? sharing.Share(call, NowCard(home)) : Reply.Private(FollowMessages.NoConference()));

    private async Task<Reply> Follow(CommandCall call, CancellationToken cancellationToken)
    {
        if (gate.WhyNot(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        if (Home is not { } home)
        {
            return Reply.Private(FollowMessages.NoConference());
        }

        if (await gate.WhyNotInAsync(call, cancellationToken) is { } objection)
        {
            return Reply.Private(objection);
        }

        var plan = await following.StartAsync(Wanted(call, home), cancellationToken);
        return Reply.Private(messages.Started(plan, call.Role("role")?.Name));
    }

    private async Task<Reply> ChangeAsync(CommandCall call, FollowState wanted, CancellationToken cancellationToken)
    {
        if (gate.WhyNot(call) is { } refusal)
        {
            return Reply.Private(refusal);
        }

        var channelId = FollowGate.ChannelOf(call);
        var plan = await following.SetStateAsync(call.Place.GuildId!.Value, channelId, wanted, cancellationToken);
        return Reply.Private((plan, wanted) switch
        {
            (null, _) => messages.NotSo(channelId, wanted),
            (_, FollowState.Paused) => messages.Paused(channelId),
            (_, FollowState.Ended) => messages.Stopped(channelId),
            _ => messages.Resumed(plan),
        });
    }

    private async Task<Reply> Plan(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Place.GuildId is null)
        {
            return Reply.Private(messages.OnlyInServers());
        }

        if (Home is not { } home)
        {
            return Reply.Private(FollowMessages.NoConference());
        }

        var isPreview = call.TextOrNull("pace") is not null || call.Flag("talks");
        return Reply.Private(messages.Plan(await following.PlanAsync(Wanted(call, home), isPreview, cancellationToken), pageNumber: 1));
    }

    private async Task<Reply> TurnPlan(CommandCall call, CancellationToken cancellationToken)
    {
        var page = PageOf.Parse(call.Subject);
        var parts = page.Id.Split('/');
        if (call.Place.GuildId is not { } guildId || Home is not { } home || !ulong.TryParse(parts[0], out var channelId))
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        var isPreview = parts.Length == 3 && Enum.IsDefined(typeof(PostingPace), parts[1]);
        var preview = new ChannelFollow
        {
            ChannelId = channelId,
            GuildId = guildId,
            ConferenceId = home.Id,
            Pace = isPreview ? Enum.Parse<PostingPace>(parts[1]) : PostingPace.Steady,
            HasTalks = isPreview && parts[2].Length > 0,
            SetBy = call.Caller.Id,
        };
        var plan = await following.PlanAsync(preview, isPreview, cancellationToken);
        var card = messages.Plan(plan, page.Number);
        return call.Control is { MessageIsPrivate: true } ? new Reply.Update(card) : Reply.Private(card);
    }

    private static ChannelFollow Wanted(CommandCall call, Conference home)
    {
        var pace = call.TextOrNull("pace") ?? "steady";
        return new ChannelFollow
        {
            ChannelId = FollowGate.ChannelOf(call),
            GuildId = call.Place.GuildId!.Value,
            ConferenceId = home.Id,
            Pace = pace == TalksOnly ? PostingPace.None : Enum.Parse<PostingPace>(pace, ignoreCase: true),
            HasTalks = pace == TalksOnly || call.Flag("talks"),
            RoleId = call.Id("role"),
            SetBy = call.Caller.Id,
        };
    }

    /// <summary>What to read changes from day to day; nothing is kept of it.</summary>
    private Func<Audience, Card> NowCard(Conference conference)
    {
        var catalogue = content.Current.Catalogue;
        var outlook = Outlook.At(catalogue, conference, clock.GetUtcNow());
        var day = outlook.Today.ToDateOnly();
        var items = Archive.Of(catalogue, conference, day);
        var item = items.Count > 0 ? items[day.DayNumber % items.Count] : null;
        return audience => CountdownPosts.Now(outlook, item, Sharing.ButtonFor(audience, new ControlId(ShareNow)));
    }
}
