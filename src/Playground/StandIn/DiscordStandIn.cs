using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Faults;

namespace Quadrennial.Playground.StandIn;

/// <summary>
/// A Discord of one's own on loopback: REST and gateway v10 as Discord's documents describe them, with people who use the bot.
/// It refuses what Discord refuses.
/// </summary>
internal sealed class DiscordStandIn : IAsyncDisposable
{
    /// <summary>Starts an empty world with the bot's application in it.</summary>
    public static Task<DiscordStandIn> StartAsync(StandInOptions options, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What the bot's <c>Discord:ApiBaseUrl</c> is to be: <c>http://127.0.0.1:PORT/api/v10/</c>.</summary>
    public Uri ApiBaseUrl { get; } = null!;

    /// <summary>The one token that is accepted; made up at start.</summary>
    public string BotToken { get; } = "";

    public ulong ApplicationId { get; }

    /// <summary>The bot's user; another id than the application's, as with older applications.</summary>
    public ulong BotUserId { get; }

    /// <summary>The registered global commands, as Discord returns them.</summary>
    public IReadOnlyList<JsonObject> Commands => throw new NotImplementedException();

    public IReadOnlyList<Guild> Guilds => throw new NotImplementedException();

    /// <summary>What goes wrong, on demand.</summary>
    public FaultsOnDemand Faults => throw new NotImplementedException();

    /// <summary>Adds a guild with an @everyone role.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="hasBot">Whether the bot is a member; if not, only people who installed the app can use it there.</param>
    public Guild AddGuild(string name, bool hasBot = true) => throw new NotImplementedException();

    public Role AddRole(Guild guild, string name, Permission permissions = Permission.None, bool isMentionable = false) => throw new NotImplementedException();

    public Channel AddChannel(Guild guild, string name, params IReadOnlyList<Overwrite> overwrites) => throw new NotImplementedException();

    /// <summary>A group of people without the bot: reached by user install only.</summary>
    public Channel AddGroup(params IReadOnlyList<Person> people) => throw new NotImplementedException();

    /// <summary>Adds a person, who is in no guild yet.</summary>
    public Person AddPerson(string name, string locale = "en-US") => throw new NotImplementedException();

    /// <summary>Changes what a channel allows and denies; the bot hears of it.</summary>
    public void SetOverwrites(Channel channel, params IReadOnlyList<Overwrite> overwrites) => throw new NotImplementedException();

    /// <summary>Changes what the bot's own role may do in a guild.</summary>
    public void SetBotPermissions(Guild guild, Permission permissions) => throw new NotImplementedException();

    /// <summary>Deletes a channel: 10003 from then on.</summary>
    public void DeleteChannel(Channel channel) => throw new NotImplementedException();

    /// <summary>Deletes a message as a moderator would.</summary>
    public void DeleteMessage(Message message) => throw new NotImplementedException();

    /// <summary>Throws the bot out of a guild.</summary>
    public void RemoveBot(Guild guild) => throw new NotImplementedException();

    /// <summary>Lets the bot back in.</summary>
    public void InviteBot(Guild guild) => throw new NotImplementedException();

    /// <summary>Waits until a session of the bot is ready and commands are registered.</summary>
    public Task WaitForBotAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All messages of a channel, private ones included, oldest first.</summary>
    public IReadOnlyList<Message> MessagesIn(Channel channel) => throw new NotImplementedException();

    /// <summary>Finds a message by id, or null.</summary>
    public Message? FindMessage(ulong messageId) => throw new NotImplementedException();

    /// <summary>Waits for the next message in a channel that satisfies a condition; those already there count too.</summary>
    public Task<Message> WaitForMessageAsync(Channel channel, Func<Message, bool> condition, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Calls a watcher with everything that happens from now on, in order, until disposed. It must be quick and not throw.</summary>
    public IDisposable Watch(Action<Happening> watcher) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
