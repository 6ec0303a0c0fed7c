using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Countdown;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Bot.Tests.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Countdown;

/// <summary>The countdown with a real database, the real outbox and its sender, and a clock to turn.</summary>
internal sealed class CountdownWorld : IAsyncDisposable
{
    public const ulong Channel = 30;
    public const ulong Guild = 20;
    public const ulong Admin = 7;

    private readonly TestState _state;
    private readonly Outbox _outbox;
    private readonly OutboxSender _sender;
    private readonly Planning _planning;
    private readonly Following _following;

    private CountdownWorld(TestState state, Catalogue catalogue, DateTimeOffset now)
    {
        _state = state;
        Clock = new FakeTimeProvider(now);
        Content = new ConferenceContent(catalogue);
        Announcer = new RecordingAnnouncer(Clock);
        var signal = new OutboxSignal();
        _outbox = new Outbox(signal);
        var store = new CountdownStore();
        Planner = new CountdownPlanner(store, _outbox, Content);
        Kind = new CountdownDelivery(store, Planner, _outbox, new Archive(store), Content);
        _following = new Following(state.Database, store, Planner, _outbox, Content, Clock);
        _planning = new Planning(state.Database, [Planner], Clock, NullLogger<Planning>.Instance);
        var kinds = new DeliveryKinds([Kind, new CountdownNotice(new CommandMentions())]);
        var clocks = new DeliveryClocks(Clock, Clock);
        var courier = new Courier(state.Database, new OutboxLedger(), _outbox, kinds, Announcer, clocks, NullLogger<Courier>.Instance);
        _sender = new OutboxSender(
            state.Database, new OutboxLedger(), courier, signal, DeliveryWorld.QuickPace, clocks, NullLogger<OutboxSender>.Instance);
    }

    public FakeTimeProvider Clock { get; }

    public ConferenceContent Content { get; }

    public RecordingAnnouncer Announcer { get; }

    public CountdownPlanner Planner { get; }

    public CountdownDelivery Kind { get; }

    /// <summary>What the channel has to read, in order.</summary>
    public IReadOnlyList<Post> Posts =>
        [.. Announcer.Messages.Where(message => message.Target == Target.Channel(Channel)).Select(message => new Post(message))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CountdownWorld> OpenAsync(Catalogue catalogue, string now, StateKind kind = StateKind.Sqlite) => new(
        await TestState.OpenAsync(kind, OutboxSchema.Schema, CountdownSchema.Schema, ZoneStore.Schema), catalogue, At(now));

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + (text.Contains('T') ? "" : "T00:00Z"));

    public Task<ChannelPlan> FollowAsync(PostingPace pace = PostingPace.Steady, bool talks = false, ulong? role = null) =>
        _following.StartAsync(FollowOf(pace, talks, role), Token);

    public Task<ChannelPlan?> SetAsync(FollowState state) => _following.SetStateAsync(Guild, Channel, state, Token);

    /// <summary>What <c>/countdown plan</c> lists.</summary>
    public async Task<IReadOnlyList<PostToCome>> PlanAsync() => (await _following.PlanAsync(FollowOf(PostingPace.Steady), isAlways: false, Token)).Posts;

    /// <summary>What it would list in a channel that does not follow.</summary>
    public async Task<IReadOnlyList<PostToCome>> PreviewAsync(PostingPace pace) => (await _following.PlanAsync(FollowOf(pace), isAlways: true, Token)).Posts;

    public Task SetServerZoneAsync(string id) =>
        _state.Database.WriteAsync(transaction => ZoneStore.Put(transaction, ZoneOwner.Server(Guild), id), Token);

    public Task<IReadOnlyList<OutboxRow>> ComingAsync() =>
        _state.Database.ReadAsync(transaction => _outbox.Coming(transaction, OutboxScope.Guild(Guild), 1000), Token);

    public Task<IReadOnlyList<Markup>> StatusAsync() =>
        _state.Database.ReadAsync(transaction => Kind.StatusOf(transaction, Guild), Token);

    /// <summary>The process is away until an instant, and starts again then.</summary>
    public async Task SleepUntilAsync(string instant)
    {
        Clock.SetUtcNow(At(instant));
        await WakeAsync();
    }

    /// <summary>What happens at a start and once a day: everything is planned, and what is due is sent.</summary>
    public async Task WakeAsync()
    {
        await _planning.RunAsync(Token);
        await _sender.DeliverDueAsync(Token);
    }

    /// <summary>Lives on until an instant: plans at midnight in UTC, sends what is due when it is due.</summary>
    /// <param name="instant">Until when.</param>
    /// <param name="afterwards">Called whenever something was sent.</param>
    public async Task LiveUntilAsync(string instant, Func<Task>? afterwards = null)
    {
        var end = At(instant);
        var seen = Announcer.Messages.Count;
        while (Clock.GetUtcNow() < end)
        {
            var now = Clock.GetUtcNow();
            var midnight = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
            var due = await NextDueAsync();
            var next = new[] { due ?? end, midnight, end }.Where(at => at > now).Min();
            Clock.SetUtcNow(next);
            if (next == midnight)
            {
                await _planning.RunAsync(Token);
                due = await NextDueAsync();
            }

            if (due > next)
            {
                continue;
            }

            await _sender.DeliverDueAsync(Token);
            if (Announcer.Messages.Count > seen)
            {
                seen = Announcer.Messages.Count;
                await (afterwards?.Invoke() ?? Task.CompletedTask);
            }
        }
    }

    private Task<DateTimeOffset?> NextDueAsync() => _state.Database.ReadAsync(
        transaction => transaction.First<DateTimeOffset?>("SELECT MIN(due_at) FROM outbox WHERE state IN ('planned', 'sending')"), Token);

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await _state.DisposeAsync();
    }

    private ChannelFollow FollowOf(PostingPace pace, bool talks = false, ulong? role = null) => new()
    {
        ChannelId = Channel,
        GuildId = Guild,
        ConferenceId = Content.Current.Catalogue.Conferences[0].Id,
        Pace = pace,
        HasTalks = talks || pace == PostingPace.None,
        RoleId = role,
        SetBy = Admin,
    };
}

/// <summary>A post as a reader sees it.</summary>
internal sealed record Post(RecordingAnnouncer.Posted Message)
{
    public DateTimeOffset At => Message.At;

    public string Key => Message.Identity.Occurrence;

    public Card Card => Message.Message.Card;

    /// <summary>The first block: what it is about, before anything from the archive.</summary>
    public string Head => Card.Blocks[0].Says();

    public string Heading => Head.Split('\n')[0].TrimStart('#', ' ');
}

/// <summary>Catalogues that know of a next edition.</summary>
internal static class Known
{
    /// <summary>An edition that was held in 2016, and one for 2020 of which this is known.</summary>
    public static Catalogue Of(params IReadOnlyList<StatusChange> history) => With(new Edition
    {
        Id = "conf/20",
        ConferenceId = "conf",
        Name = "Conf(20)",
        Year = 2020,
        Status = history.Count == 0 ? EditionStatus.Expected : history[^1].Status,
        Date = history.Count == 0 ? null : history[^1].Date,
        History = history,
        Provenance = A.Provenance,
    });

    /// <summary>The same with another edition to come.</summary>
    public static Catalogue With(params IReadOnlyList<Edition> editions) => new(
        [A.Conference], [A.Edition, .. editions], A.Programme(8), [A.Speaker], [A.Topic]);

    /// <summary>That it was announced on a day.</summary>
    public static StatusChange Planned(string since, PartialDate date) =>
        new(DateOnly.ParseExact(since, "yyyy-MM-dd"), EditionStatus.Planned, date, A.Provenance);

    /// <summary>That it was cancelled on a day.</summary>
    public static StatusChange Cancelled(string since) =>
        new(DateOnly.ParseExact(since, "yyyy-MM-dd"), EditionStatus.Cancelled, Date: null, A.Provenance);
}
