using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quadrennial.Playground.StandIn.Faults;
using Quadrennial.Playground.StandIn.Rest;

namespace Quadrennial.Playground.StandIn;

/// <summary>
/// A Discord of one's own on loopback: REST and gateway v10 as Discord's documents describe them, with people who use the bot.
/// It refuses what Discord refuses.
/// </summary>
internal sealed class DiscordStandIn : IAsyncDisposable
{
    private readonly World _world;
    private readonly WebApplication _server;

    private DiscordStandIn(World world, WebApplication server) => (_world, _server) = (world, server);

    /// <summary>What the bot's <c>Discord:ApiBaseUrl</c> is to be: <c>http://127.0.0.1:PORT/api/v10/</c>.</summary>
    public Uri ApiBaseUrl => new(_world.Address, "api/v10/");

    /// <summary>The one token that is accepted; made up at start.</summary>
    public string BotToken => _world.Bot.Token;

    public ulong ApplicationId => _world.Bot.ApplicationId;

    /// <summary>The bot's user; another id than the application's, as with older applications.</summary>
    public ulong BotUserId => _world.Bot.UserId;

    /// <summary>The registered global commands, as Discord returns them.</summary>
    public IReadOnlyList<JsonObject> Commands
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.Commands.Of(guildId: null).Select(command => command.Json)];
            }
        }
    }

    public IReadOnlyList<Guild> Guilds
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.Guilds.Values];
            }
        }
    }

    /// <summary>What goes wrong, on demand.</summary>
    public FaultsOnDemand Faults => _world.Faults;

    /// <summary>Starts an empty world with the bot's application in it.</summary>
    public static async Task<DiscordStandIn> StartAsync(StandInOptions options, CancellationToken cancellationToken)
    {
        var world = new World(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyReader.MaxRequest;
        });
        // Requests that a fault leaves without an answer must not hold up the end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);

        var server = builder.Build();
        server.UseWebSockets();
        server.Run(new FrontDoor(world, server.Lifetime.ApplicationStopping).HandleAsync);
        await server.StartAsync(cancellationToken);
        world.Address = new Uri(server.Urls.Single());
        return new DiscordStandIn(world, server);
    }

    /// <summary>Adds a guild with an @everyone role.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="hasBot">Whether the bot is a member; if not, only people who installed the app can use it there.</param>
    public Guild AddGuild(string name, bool hasBot = true) => Locked(() => _world.Places.AddGuild(name, hasBot));

    public Role AddRole(Guild guild, string name, Permission permissions = Permission.None, bool isMentionable = false) =>
        Locked(() => _world.Places.AddRole(guild, name, permissions, isMentionable));

    /// <summary>Drags a role to the top of the list; new ones begin at the bottom, below the bot's.</summary>
    public void RaiseRole(Guild guild, Role role) => Locked(() => _world.Places.RaiseRole(guild, role));

    /// <summary>Deletes a role: 10011 from then on.</summary>
    public void DeleteRole(Guild guild, Role role) => Locked(() => _world.Places.DeleteRole(guild, role));

    /// <summary>Gives a person these roles in a guild, and takes all others.</summary>
    public void SetRoles(Guild guild, Person person, params IReadOnlyList<Role> roles) =>
        Locked(() => _world.Places.SetRoles(guild, guild.Members[person.Id], roles));

    /// <summary>The roles a person, or the bot, has in a guild, @everyone not counted.</summary>
    public IReadOnlyList<Role> RolesOf(Guild guild, ulong userId) => Locked(() => guild.Members[userId].Roles);

    public Channel AddChannel(Guild guild, string name, params IReadOnlyList<Overwrite> overwrites) =>
        Locked(() => _world.Places.AddChannel(guild, name, overwrites));

    /// <summary>A group of people without the bot: reached by user install only.</summary>
    public Channel AddGroup(params IReadOnlyList<Person> people) => Locked(() => _world.Places.AddPrivate(ChannelKind.Group, people));

    /// <summary>Adds a person, who is in no guild yet.</summary>
    public Person AddPerson(string name, string locale = "en-US") => Locked(() =>
    {
        var person = new Person(_world, name, locale);
        _world.People.Add(person.Id, person);
        return person;
    });

    /// <summary>Changes what a channel allows and denies; the bot hears of it.</summary>
    public void SetOverwrites(Channel channel, params IReadOnlyList<Overwrite> overwrites) =>
        Locked(() => _world.Places.SetOverwrites(channel, overwrites));

    /// <summary>Changes what a role may do; the guild's own role is <see cref="Guild.Everyone"/>.</summary>
    public void SetPermissions(Guild guild, Role role, Permission permissions) =>
        Locked(() => _world.Places.SetPermissions(guild, role, permissions));

    /// <summary>The open threads of a guild, in the order in which they were opened.</summary>
    public IReadOnlyList<Channel> ThreadsIn(Guild guild) => Locked(() => (IReadOnlyList<Channel>)[.. guild.Threads]);

    /// <summary>Deletes a channel with its threads, or a thread: 10003 from then on.</summary>
    public void DeleteChannel(Channel channel) => Locked(() => _world.Places.DeleteChannel(channel));

    /// <summary>Deletes a message as a moderator would.</summary>
    public void DeleteMessage(Message message) => Locked(() => _world.Messages.Delete(message));

    /// <summary>Throws the bot out of a guild.</summary>
    public void RemoveBot(Guild guild) => Locked(() => _world.Places.Remove(guild));

    /// <summary>Lets the bot back in.</summary>
    public void InviteBot(Guild guild) => Locked(() => _world.Places.Invite(guild));

    /// <summary>An outage of a guild, from the bot's side, or its end.</summary>
    public void SetAvailable(Guild guild, bool isAvailable) => Locked(() => _world.Places.SetAvailable(guild, isAvailable));

    /// <summary>Asks the bot whether it is there (interaction type 1), as Discord asks a web endpoint.</summary>
    public Interaction Ping(Person person) => Locked(() => _world.Interactions.Begin(
        new Interaction(_world, person, person.DirectMessages, InteractionKind.Ping, new InstallOwners(0, Person: null)), data: null));

    /// <summary>Waits until a session of the bot is ready and commands are registered.</summary>
    public Task WaitForBotAsync(CancellationToken cancellationToken) =>
        _world.Happenings.WhenAsync(() => _world.Sessions.IsAnyReady && _world.Commands.All.Count > 0, cancellationToken);

    /// <summary>Waits until no session of the bot has a connection.</summary>
    public Task WaitForBotGoneAsync(CancellationToken cancellationToken) =>
        _world.Happenings.WhenAsync(() => !_world.Sessions.IsAnyReady, cancellationToken);

    /// <summary>All messages of a channel, private ones included, oldest first.</summary>
    public IReadOnlyList<Message> MessagesIn(Channel channel) => Locked(() => (IReadOnlyList<Message>)[.. channel.Log.All]);

    /// <summary>Finds a message by id, or null.</summary>
    public Message? FindMessage(ulong messageId) =>
        Locked(() => _world.Channels.Values.Select(channel => channel.Log.Find(messageId)).FirstOrDefault(message => message is not null));

    /// <summary>Waits for a message in a channel that satisfies a condition; those already there count too.</summary>
    public async Task<Message> WaitForMessageAsync(Channel channel, Func<Message, bool> condition, CancellationToken cancellationToken)
    {
        Message? found = null;
        await _world.Happenings.WhenAsync(() => (found = channel.Log.All.FirstOrDefault(condition)) is not null, cancellationToken);
        return found!;
    }

    /// <summary>Calls a watcher with all that happens from now on, in order, until disposed. It must be quick and not throw.</summary>
    public IDisposable Watch(Action<Happening> watcher) => _world.Happenings.Watch(watcher);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private void Locked(Action action)
    {
        lock (_world.Gate)
        {
            action();
        }
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_world.Gate)
        {
            return action();
        }
    }
}
