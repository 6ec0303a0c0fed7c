using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn;

/// <summary>Kinds of interaction, numbered as Discord does.</summary>
internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>How far an interaction is.</summary>
internal enum InteractionState
{
    /// <summary>Sent; the bot has 3 seconds.</summary>
    Pending,

    /// <summary>Answered: a message, an update, a modal or choices.</summary>
    Answered,

    /// <summary>Acknowledged; the answer is to follow within 15 minutes.</summary>
    Deferred,

    /// <summary>The bot did not answer within 3 seconds: the person reads "The application did not respond".</summary>
    TimedOut,
}

/// <summary>Through which installs an app was used: it decides what it may do there.</summary>
/// <param name="Guild">The guild that installed it; 0 in the bot's own direct messages; null where none did.</param>
/// <param name="Person">The person who installed it for themself, or null.</param>
internal readonly record struct InstallOwners(ulong? Guild, ulong? Person);

/// <summary>Something a person did with the app, and what came of it.</summary>
internal sealed class Interaction
{
    private readonly World _world;
    private readonly List<Message> _followUps = [];
    private readonly TaskCompletionSource<Interaction> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _deadline;
    private bool _hasLateContent;

    internal Interaction(World world, Person person, Channel channel, InteractionKind kind, InstallOwners owners)
    {
        _world = world;
        Id = world.Ids.Next();
        Token = BotApplication.InteractionToken(Id);
        CreatedAt = world.Clock.GetUtcNow();
        (Person, Channel, Kind, Owners) = (person, channel, kind, owners);
    }

    public ulong Id { get; }

    /// <summary>The token the bot answers with.</summary>
    public string Token { get; }

    public InteractionKind Kind { get; }

    public Person Person { get; }

    public Channel Channel { get; }

    public InteractionState State { get; private set; }

    /// <summary>The first answer as the bot sent it (<c>type</c> and <c>data</c>), or null.</summary>
    public JsonObject? Callback { get; private set; }

    /// <summary>
    /// The message it is answered with (<c>@original</c>); for an update, the message that was clicked. Null while there is none.
    /// </summary>
    public Message? Message { get; internal set; }

    /// <summary>Further messages, in order.</summary>
    public IReadOnlyList<Message> FollowUps
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _followUps];
            }
        }
    }

    /// <summary>The modal it was answered with (<c>custom_id</c>, <c>title</c>, <c>components</c>), or null.</summary>
    public JsonObject? Modal { get; internal set; }

    /// <summary>The choices an autocomplete was answered with.</summary>
    public IReadOnlyList<JsonObject> Choices { get; internal set; } = [];

    /// <summary>The message whose control was used, or whose control opened the form that was sent; null for commands.</summary>
    public Message? Source { get; internal init; }

    internal DateTimeOffset CreatedAt { get; }

    internal InstallOwners Owners { get; }

    /// <summary>For a form that was sent: the interaction that opened it.</summary>
    internal Interaction? OpenedBy { get; init; }

    /// <summary>For a message or user command: what it was used on.</summary>
    internal ulong? TargetId { get; init; }

    /// <summary>For a command: its full name.</summary>
    internal string CommandName { get; init; } = "";

    /// <summary>Whether it is a command from a menu, not a typed one.</summary>
    internal bool IsFromMenu { get; init; }

    /// <summary>Waits for the first answer or the time-out; see <see cref="State"/> then.</summary>
    public Task<Interaction> WaitForAnswerAsync(CancellationToken cancellationToken) => _settled.Task.WaitAsync(cancellationToken);

    /// <summary>
    /// Waits until there is something to read: the message, once it is more than "thinking", the modal or the choices, or the time-out.
    /// </summary>
    public Task<Interaction> WaitForContentAsync(CancellationToken cancellationToken) =>
        WhenAsync(() => State is InteractionState.Answered or InteractionState.TimedOut || _hasLateContent, cancellationToken);

    /// <summary>Waits until there are this many follow-ups.</summary>
    public async Task<IReadOnlyList<Message>> WaitForFollowUpsAsync(int count, CancellationToken cancellationToken)
    {
        await WhenAsync(() => _followUps.Count >= count, cancellationToken);
        return FollowUps;
    }

    /// <summary>Starts the 3 seconds.</summary>
    internal void Start(TimeSpan limit) =>
        _deadline = _world.Clock.CreateTimer(_ => TimeOut(), state: null, limit, Timeout.InfiniteTimeSpan);

    /// <summary>Notes the first answer; call with the gate held, after what it shows is in place.</summary>
    internal void Settle(InteractionState state, JsonObject callback)
    {
        Callback = callback;
        Settle(state);
    }

    internal void AddFollowUp(Message message)
    {
        _followUps.Add(message);
        NoteLateContent();
    }

    /// <summary>After a deferral something came: the answer was filled in, deleted or followed.</summary>
    internal void NoteLateContent()
    {
        _hasLateContent = true;
        _world.Happenings.Reconsider();
    }

    private void TimeOut()
    {
        lock (_world.Gate)
        {
            if (State is InteractionState.Pending)
            {
                Settle(InteractionState.TimedOut);
            }
        }
    }

    private void Settle(InteractionState state)
    {
        _deadline?.Dispose();
        State = state;
        _world.Happenings.Tell(new Happening.InteractionSettled(this));
        _settled.TrySetResult(this);
    }

    private async Task<Interaction> WhenAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        await _world.Happenings.WhenAsync(condition, cancellationToken);
        return this;
    }
}
