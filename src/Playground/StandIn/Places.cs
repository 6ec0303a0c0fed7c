using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Gateway;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>Guilds, channels and who is in them; the bot hears of changes. Call with the gate held.</summary>
internal sealed class Places(World world)
{
    /// <summary>Where a new role begins: just above @everyone, pushing the others up.</summary>
    private const int LowestPlace = 1;

    public Guild AddGuild(string name, bool hasBot)
    {
        var guild = new Guild(world.Ids.Next(), name, ownerId: world.Ids.Next());
        world.Guilds.Add(guild.Id, guild);
        if (hasBot)
        {
            Invite(guild);
        }

        return guild;
    }

    public Role AddRole(Guild guild, string name, Permission permissions, bool isMentionable)
    {
        var role = new Role(world.Ids.Next(), name, permissions) { IsMentionable = isMentionable };
        guild.Roles.Insert(LowestPlace, role);
        world.Sessions.Publish("GUILD_ROLE_CREATE", Intents.Guilds, guild, () => new JsonObject
        {
            ["guild_id"] = guild.Id.Text(),
            ["role"] = PlaceJson.Of(role, LowestPlace),
        });
        return role;
    }

    /// <summary>Drags a role to the top of the list.</summary>
    public void RaiseRole(Guild guild, Role role)
    {
        guild.Roles.Remove(role);
        guild.Roles.Add(role);
        TellChanged(guild, role);
    }

    public void DeleteRole(Guild guild, Role role)
    {
        guild.Roles.Remove(role);
        foreach (var member in guild.Members.Values.Where(member => member.Roles.Contains(role)).ToList())
        {
            SetRoles(guild, member, [.. member.Roles.Where(other => other != role)]);
        }

        world.Sessions.Publish("GUILD_ROLE_DELETE", Intents.Guilds, guild, () => new JsonObject
        {
            ["guild_id"] = guild.Id.Text(),
            ["role_id"] = role.Id.Text(),
        });
    }

    /// <summary>Gives a member these roles and no others.</summary>
    public void SetRoles(Guild guild, Member member, IReadOnlyList<Role> roles) =>
        guild.Members[member.UserId] = new Member(member.UserId, member.JoinedAt, roles);

    public Channel AddChannel(Guild guild, string name, IReadOnlyList<Overwrite> overwrites)
    {
        var channel = new Channel(world.Ids.Next(), ChannelKind.Text, world.Options.Remembered)
        {
            Name = name,
            Guild = guild,
            Overwrites = overwrites,
        };
        guild.Channels.Add(channel);
        world.Channels.Add(channel.Id, channel);
        world.Sessions.Publish("CHANNEL_CREATE", Intents.Guilds, guild, () => PlaceJson.Of(channel));
        return channel;
    }

    /// <summary>Opens a thread from a message; it has the message's id.</summary>
    public Channel OpenThread(Message message, string name, int autoArchiveMinutes)
    {
        var guild = message.Channel.Guild!;
        var thread = new Channel(message.Id, ChannelKind.PublicThread, world.Options.Remembered)
        {
            Name = name,
            Guild = guild,
            Thread = new ThreadState(message.Channel, world.Bot.UserId, autoArchiveMinutes, world.Clock.GetUtcNow()),
        };
        guild.Threads.Add(thread);
        world.Channels.Add(thread.Id, thread);
        message.Thread = thread;
        world.Sessions.Publish("THREAD_CREATE", Intents.Guilds, guild, () =>
        {
            var json = PlaceJson.OfJoined(thread, world.Bot.UserId);
            json["newly_created"] = true;
            return json;
        });
        MessageEvents.Updated(world, message);
        world.Happenings.Tell(new Happening.ThreadOpened(thread));
        return thread;
    }

    public Channel AddPrivate(ChannelKind kind, IReadOnlyList<Person> people)
    {
        var channel = new Channel(world.Ids.Next(), kind, world.Options.Remembered)
        {
            Name = kind is ChannelKind.Group ? string.Join(", ", people.Select(person => person.Name)) : "",
            Recipients = people,
        };
        world.Channels.Add(channel.Id, channel);
        return channel;
    }

    public void SetOverwrites(Channel channel, IReadOnlyList<Overwrite> overwrites)
    {
        channel.Overwrites = overwrites;
        world.Sessions.Publish("CHANNEL_UPDATE", Intents.Guilds, channel.Guild, () => PlaceJson.Of(channel));
    }

    public void SetPermissions(Guild guild, Role role, Permission permissions)
    {
        role.Permissions = permissions;
        TellChanged(guild, role);
    }

    public void DeleteChannel(Channel channel)
    {
        if (channel.Thread is { Parent: var parent })
        {
            DeleteThread(channel, parent);
            return;
        }

        foreach (var thread in channel.Guild?.Threads.Where(thread => thread.Thread?.Parent == channel).ToList() ?? [])
        {
            DeleteThread(thread, channel);
        }

        world.Channels.Remove(channel.Id);
        channel.Guild?.Channels.Remove(channel);
        world.Sessions.Publish("CHANNEL_DELETE", Intents.Guilds, channel.Guild, () => PlaceJson.Of(channel));
    }

    private void TellChanged(Guild guild, Role role) => world.Sessions.Publish("GUILD_ROLE_UPDATE", Intents.Guilds, guild, () => new JsonObject
    {
        ["guild_id"] = guild.Id.Text(),
        ["role"] = PlaceJson.Of(role, guild.Roles.IndexOf(role)),
    });

    private void DeleteThread(Channel thread, Channel parent)
    {
        world.Channels.Remove(thread.Id);
        thread.Guild!.Threads.Remove(thread);
        world.Sessions.Publish("THREAD_DELETE", Intents.Guilds, thread.Guild, () => new JsonObject
        {
            ["id"] = thread.Id.Text(),
            ["guild_id"] = thread.Guild.Id.Text(),
            ["parent_id"] = parent.Id.Text(),
            ["type"] = (int)thread.Kind,
        });
    }

    /// <summary>Lets the bot in, with a role of its own as Discord makes one from the install link.</summary>
    public void Invite(Guild guild)
    {
        var role = new Role(world.Ids.Next(), world.Bot.Name, Permission.Everyone) { IsBots = true };
        guild.Roles.Insert(LowestPlace, role);
        guild.Members[world.Bot.UserId] = new Member(world.Bot.UserId, world.Clock.GetUtcNow(), role);
        guild.HasBot = true;
        world.Sessions.Publish("GUILD_CREATE", Intents.Guilds, guild, () => GuildJson.Created(guild, world.Bot));
    }

    public void Remove(Guild guild)
    {
        world.Sessions.Publish("GUILD_DELETE", Intents.Guilds, guild, () => new JsonObject { ["id"] = guild.Id.Text() });
        guild.Roles.RemoveAll(role => role.IsBots);
        guild.Members.Remove(world.Bot.UserId);
        guild.HasBot = false;
    }

    /// <summary>An outage: the guild goes out of sight or comes back; the bot stays a member.</summary>
    public void SetAvailable(Guild guild, bool isAvailable) => world.Sessions.Publish(
        isAvailable ? "GUILD_CREATE" : "GUILD_DELETE",
        Intents.Guilds,
        guild,
        () => isAvailable ? GuildJson.Created(guild, world.Bot) : new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true });
}
