using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Client;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>
/// What Discord's client would not let a person do: no such command here, a required option missing, a value out of range.
/// The message is a sentence for that person.
/// </summary>
internal sealed class ClientRefusedException(string message) : Exception(message);

/// <summary>One human with a client.</summary>
internal sealed class Person
{
    private static readonly Dictionary<string, JsonNode?> NoOptions = [];

    private readonly World _world;
    private Channel? _directMessages;

    internal Person(World world, string name, string locale)
    {
        _world = world;
        Id = world.Ids.Next();
        (Name, Locale) = (name, locale);
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Discord locale of their client, such as <c>en-GB</c>.</summary>
    public string Locale { get; }

    /// <summary>False makes the bot's direct messages fail with 50007.</summary>
    public bool AcceptsDirectMessages { get; set; } = true;

    /// <summary>Whether they installed the app for themself.</summary>
    public bool HasInstalledApp { get; private set; }

    /// <summary>The direct messages with the bot; opened if need be.</summary>
    public Channel DirectMessages
    {
        get
        {
            lock (_world.Gate)
            {
                return _directMessages ??= _world.Places.AddPrivate(ChannelKind.DirectMessage, [this]);
            }
        }
    }

    /// <summary>The user object of Discord's documents, as it goes over the wire with everything this person does.</summary>
    internal byte[] Json => field ??= WireFormat.Serialize(UserJson.Of(this)).ToArray();

    internal bool HasDirectMessages => _directMessages is not null;

    /// <summary>Becomes a member of the guild.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="extra">Permissions beyond what @everyone may.</param>
    public Person Join(Guild guild, Permission extra = Permission.None)
    {
        lock (_world.Gate)
        {
            var now = _world.Clock.GetUtcNow();
            guild.Members[Id] = extra is Permission.None
                ? new Member(Id, now)
                : new Member(Id, now, _world.Places.AddRole(guild, Name + "'s", extra, isMentionable: false));
            return this;
        }
    }

    /// <summary>Leaves the guild.</summary>
    public void Leave(Guild guild)
    {
        lock (_world.Gate)
        {
            guild.Members.Remove(Id);
        }
    }

    /// <summary>Installs the app for themself: its commands are then usable anywhere.</summary>
    public Person InstallApp()
    {
        HasInstalledApp = true;
        return this;
    }

    /// <summary>Posts an ordinary message.</summary>
    public Message Say(Channel channel, string content)
    {
        lock (_world.Gate)
        {
            return _world.Messages.Post(new MessageDraft(channel, new JsonObject { ["content"] = content }) { Author = this });
        }
    }

    /// <summary>Uses a slash command. Returns at once; see <see cref="Interaction.WaitForAnswerAsync"/>.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="path">The command with its subcommand, such as <c>talk</c> or <c>countdown follow</c>.</param>
    /// <param name="options">
    /// Values by option name: text, numbers and flags as such; people, roles and channels by id, as text.
    /// </param>
    /// <exception cref="ClientRefusedException">The client would not send this.</exception>
    public Interaction UseCommand(Channel channel, string path, IReadOnlyDictionary<string, JsonNode?>? options = null)
    {
        lock (_world.Gate)
        {
            var input = CommandInput.Build(_world, this, channel, path, options ?? NoOptions, focused: null);
            var interaction = new Interaction(_world, this, channel, InteractionKind.Command, input.Owners) { CommandName = path };
            return _world.Interactions.Begin(interaction, input.Data);
        }
    }

    /// <summary>Types into an option and waits for the suggestions.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="path">The command with its subcommand.</param>
    /// <param name="options">What is filled in so far; the focused one with the text typed so far.</param>
    /// <param name="focused">Name of the option being typed.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The choices (<c>name</c>, <c>value</c>); empty where none came in time.</returns>
    public async Task<IReadOnlyList<JsonObject>> AutocompleteAsync(
        Channel channel, string path, IReadOnlyDictionary<string, JsonNode?> options, string focused, CancellationToken cancellationToken)
    {
        var interaction = TypeInto(channel, path, options, focused);
        return (await interaction.WaitForAnswerAsync(cancellationToken)).Choices;
    }

    /// <summary>Types into an option; the suggestions will be the interaction's <see cref="Interaction.Choices"/>.</summary>
    public Interaction TypeInto(Channel channel, string path, IReadOnlyDictionary<string, JsonNode?> options, string focused)
    {
        lock (_world.Gate)
        {
            var input = CommandInput.Build(_world, this, channel, path, options, focused);
            var interaction = new Interaction(_world, this, channel, InteractionKind.Autocomplete, input.Owners) { CommandName = path };
            return _world.Interactions.Begin(interaction, input.Data);
        }
    }

    /// <summary>Uses a command from a message's menu.</summary>
    public Interaction UseMessageCommand(string name, Message target) => UseMenu(
        target.Channel, CommandType.Message, name, target.Id, resolved => resolved.AddMessage(target));

    /// <summary>Uses a command from a person's menu.</summary>
    public Interaction UseUserCommand(Channel channel, string name, Person target) => UseMenu(
        channel, CommandType.User, name, target.Id, resolved => resolved.AddUser(target.Id));

    /// <summary>Clicks a button.</summary>
    public Interaction Click(Message message, string customId) => UseControl(message, customId, values: null);

    /// <summary>Picks in a select.</summary>
    public Interaction Select(Message message, string customId, params IReadOnlyList<string> values) =>
        UseControl(message, customId, values);

    /// <summary>Sends the form that an interaction opened.</summary>
    /// <param name="opened">The interaction that was answered with a modal.</param>
    /// <param name="fields">
    /// By custom id: text, true or false, or an array of texts for what takes several; what is left out is sent as the form proposes it.
    /// </param>
    public Interaction Submit(Interaction opened, IReadOnlyDictionary<string, JsonNode?> fields)
    {
        lock (_world.Gate)
        {
            var modal = opened.Modal ?? throw new ClientRefusedException("No form was opened.");
            var data = ModalInput.Build(modal, fields, new Resolved(_world, this, opened.Channel));
            var interaction = new Interaction(_world, this, opened.Channel, InteractionKind.Modal, opened.Owners)
            {
                OpenedBy = opened,
                Source = opened.Source,
            };
            return _world.Interactions.Begin(interaction, data);
        }
    }

    /// <summary>
    /// Sends an interaction as a client with an outdated or broken idea of the app would: <paramref name="data"/> goes out unchecked.
    /// </summary>
    public Interaction SendUnchecked(Channel channel, InteractionKind kind, JsonObject data, Message? message = null)
    {
        lock (_world.Gate)
        {
            var owners = message is null ? new InstallOwners(channel.Guild?.Id ?? 0, Person: null) : Reach.OfControl(message);
            return _world.Interactions.Begin(new Interaction(_world, this, channel, kind, owners) { Source = message }, data);
        }
    }

    /// <summary>The messages this person sees in a channel, oldest first.</summary>
    public IReadOnlyList<Message> MessagesIn(Channel channel)
    {
        lock (_world.Gate)
        {
            return [.. channel.Log.All.Where(IsVisible)];
        }
    }

    /// <summary>The commands this person can use in a channel, as registered.</summary>
    public IReadOnlyList<JsonObject> CommandsIn(Channel channel)
    {
        lock (_world.Gate)
        {
            var usable = _world.Commands.All.Where(command => Reach.Of(command, this, channel) is not null);
            return [.. usable.Select(command => command.Json)];
        }
    }

    private bool IsVisible(Message message) => message.OnlyFor is null || message.OnlyFor == this;

    private Interaction UseMenu(Channel channel, CommandType type, string name, ulong targetId, Action<Resolved> resolve)
    {
        lock (_world.Gate)
        {
            var (command, owners) = CommandInput.Find(_world, this, channel, type, name);
            var resolved = new Resolved(_world, this, channel);
            resolve(resolved);
            var data = new JsonObject
            {
                ["id"] = command.Id.Text(),
                ["name"] = name,
                ["type"] = (int)type,
                ["target_id"] = targetId.Text(),
                ["resolved"] = resolved.Json,
            };
            var interaction = new Interaction(_world, this, channel, InteractionKind.Command, owners)
            {
                CommandName = name,
                IsFromMenu = true,
                TargetId = targetId,
            };
            return _world.Interactions.Begin(interaction, data);
        }
    }

    private Interaction UseControl(Message message, string customId, IReadOnlyList<string>? values)
    {
        lock (_world.Gate)
        {
            if (message.IsDeleted || !IsVisible(message) || message.Channel.Guild is { } guild && !guild.Members.ContainsKey(Id))
            {
                throw new ClientRefusedException("The message is not there.");
            }

            var data = SelectInput.Build(message, customId, values, new Resolved(_world, this, message.Channel));
            var interaction = new Interaction(_world, this, message.Channel, InteractionKind.Component, Reach.OfControl(message))
            {
                Source = message,
            };
            return _world.Interactions.Begin(interaction, data);
        }
    }
}
