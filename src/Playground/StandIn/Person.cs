using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn;

/// <summary>
/// What Discord's client would not let a person do: no such command here, a required option missing, a value out of range.
/// The message is a sentence for that person.
/// </summary>
internal sealed class ClientRefusedException(string message) : Exception(message);

/// <summary>One human with a client.</summary>
internal sealed class Person
{
    public ulong Id { get; }

    public string Name { get; } = "";

    /// <summary>Discord locale of their client, such as <c>en-GB</c>.</summary>
    public string Locale { get; } = "";

    /// <summary>False makes the bot's direct messages fail with 50007.</summary>
    public bool AcceptsDirectMessages { get; set; } = true;

    /// <summary>The direct messages with the bot; opened if need be.</summary>
    public Channel DirectMessages => throw new NotImplementedException();

    /// <summary>Becomes a member of the guild.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="extra">Permissions beyond what @everyone may.</param>
    public Person Join(Guild guild, Permission extra = Permission.None) => throw new NotImplementedException();

    /// <summary>Installs the app for themself: its commands are then usable anywhere.</summary>
    public Person InstallApp() => throw new NotImplementedException();

    /// <summary>Posts an ordinary message.</summary>
    public Message Say(Channel channel, string content) => throw new NotImplementedException();

    /// <summary>Uses a slash command. Returns at once; see <see cref="Interaction.WaitForAnswerAsync"/>.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="path">The command with its subcommand, such as <c>talk</c> or <c>countdown follow</c>.</param>
    /// <param name="options">
    /// Values by option name: text, numbers and flags as such; people, roles and channels by id, as text.
    /// </param>
    /// <exception cref="ClientRefusedException">The client would not send this.</exception>
    public Interaction UseCommand(Channel channel, string path, IReadOnlyDictionary<string, JsonNode?>? options = null) =>
        throw new NotImplementedException();

    /// <summary>Types into an option and waits for the suggestions.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="path">The command with its subcommand.</param>
    /// <param name="options">What is filled in so far; the focused one with the text typed so far.</param>
    /// <param name="focused">Name of the option being typed.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The choices (<c>name</c>, <c>value</c>); empty where none came in time.</returns>
    public Task<IReadOnlyList<JsonObject>> AutocompleteAsync(
        Channel channel, string path, IReadOnlyDictionary<string, JsonNode?> options, string focused, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Uses a command from a message's menu.</summary>
    public Interaction UseMessageCommand(string name, Message target) => throw new NotImplementedException();

    /// <summary>Uses a command from a person's menu.</summary>
    public Interaction UseUserCommand(Channel channel, string name, Person target) => throw new NotImplementedException();

    /// <summary>Clicks a button.</summary>
    public Interaction Click(Message message, string customId) => throw new NotImplementedException();

    /// <summary>Picks in a select.</summary>
    public Interaction Select(Message message, string customId, params IReadOnlyList<string> values) => throw new NotImplementedException();

    /// <summary>Sends the form that an interaction opened.</summary>
    /// <param name="opened">The interaction that was answered with a modal.</param>
    /// <param name="fields">By custom id: text, or an array of texts for selects; what is left out is sent empty.</param>
    public Interaction Submit(Interaction opened, IReadOnlyDictionary<string, JsonNode?> fields) => throw new NotImplementedException();

    /// <summary>Sends an interaction as a client with an outdated or broken idea of the app would: <paramref name="data"/> goes out unchecked.</summary>
    public Interaction SendUnchecked(Channel channel, InteractionKind kind, JsonObject data, Message? message = null) =>
        throw new NotImplementedException();

    /// <summary>The messages this person sees in a channel, oldest first.</summary>
    public IReadOnlyList<Message> MessagesIn(Channel channel) => throw new NotImplementedException();

    /// <summary>The commands this person can use in a channel, as registered.</summary>
    public IReadOnlyList<JsonObject> CommandsIn(Channel channel) => throw new NotImplementedException();
}
