using System.Collections.Immutable;
using Quadrennial.Playground.Faces.Typing;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces;

/// <summary>Kinds of place to ask in.</summary>
internal enum AskPlace
{
    /// <summary>A channel of a server that the bot is in.</summary>
    Server,

    /// <summary>The direct messages with the bot.</summary>
    Dm,

    /// <summary>A group of people, where the app comes along with the one who installed it.</summary>
    Group,
}

/// <summary>What a newcomer finds: a server with two channels, two people, and whoever and whatever is added by name.</summary>
internal sealed class Scene
{
    private readonly Guild _server;
    private readonly Dictionary<Person, Channel> _groups = [];

    // Replaced rather than added to: names are looked up while messages arrive.
    private ImmutableList<Channel> _channels;
    private ImmutableList<Person> _people;

    /// <summary>Furnishes an empty stand-in.</summary>
    public Scene(DiscordStandIn discord, string locale)
    {
        Discord = discord;
        _server = discord.AddGuild("Playground");
        _channels = [discord.AddChannel(_server, "general"), discord.AddChannel(_server, "announcements")];
        _people = [Invite("Ada", locale, Permission.ManageGuild), Invite("Grace", locale)];
    }

    /// <summary>The stand-in it is in.</summary>
    public DiscordStandIn Discord { get; }

    /// <summary>Who one is at first. May manage the server, so that every command can be tried.</summary>
    public Person First => _people[0];

    /// <summary>The server's channels, the first one first.</summary>
    public IReadOnlyList<Channel> Channels => _channels;

    /// <summary>Everybody but the bot.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>What everything is called.</summary>
    public NameBook Names => new()
    {
        Channels = _channels.Concat(Discord.ThreadsIn(_server)).ToDictionary(channel => channel.Id, channel => channel.Name),
        People = _people.Select(person => (person.Id, person.Name)).Append((Discord.BotUserId, "Quadrennial")).ToDictionary(),
    };

    /// <summary>Where a person is to ask.</summary>
    public Channel Place(AskPlace place, Person person) => place switch
    {
        AskPlace.Dm => person.DirectMessages,
        AskPlace.Group => Group(person),
        _ => _channels[0],
    };

    /// <summary>What a place is to somebody else: their own direct messages, their own group, the same channel.</summary>
    public Channel SamePlace(Channel place, Person person) => place.Kind switch
    {
        ChannelKind.DirectMessage => Place(AskPlace.Dm, person),
        ChannelKind.Group => Place(AskPlace.Group, person),
        _ => place,
    };

    /// <summary>The person of that name, in any case of letters; a new one joins the server.</summary>
    public Person Person(string name)
    {
        if (_people.Find(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        var newcomer = Invite(name, First.Locale);
        _people = _people.Add(newcomer);
        return newcomer;
    }

    /// <summary>The server's channel of that name, or the newest of its threads; a new channel is opened.</summary>
    public Channel Channel(string name)
    {
        var known = _channels.Concat(Discord.ThreadsIn(_server).Reverse());
        if (known.FirstOrDefault(channel => channel.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        var opened = Discord.AddChannel(_server, name);
        _channels = _channels.Add(opened);
        return opened;
    }

    private Channel Group(Person person)
    {
        if (!_groups.TryGetValue(person, out var group))
        {
            _groups[person] = group = Discord.AddGroup(person, _people.First(other => other != person));
        }

        return group;
    }

    private Person Invite(string name, string locale, Permission extra = Permission.None) =>
        Discord.AddPerson(name, locale).Join(_server, extra).InstallApp();
}
