using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>Messages as Discord holds them.</summary>
/// <param name="world">The world they are in.</param>
internal sealed class MessageJson(World world)
{
    /// <summary>Properties that a request sets as they are; an edit leaves those it does not name.</summary>
    private static readonly string[] Editable = ["content", "embeds", "components"];

    /// <summary>A message that was just posted.</summary>
    public JsonObject Posted(ulong id, DateTimeOffset at, MessageDraft draft, MediaJson media)
    {
        var body = new JsonObject
        {
            ["id"] = id.Text(),
            ["channel_id"] = draft.Channel.Id.Text(),
            ["type"] = draft.Type,
            ["author"] = draft.Author is { } person ? UserJson.Of(person) : UserJson.Of(world.Bot),
            ["timestamp"] = at.ToString("O"),
            ["edited_timestamp"] = null,
            ["tts"] = draft.Body["tts"]?.DeepClone() ?? false,
            ["pinned"] = false,
            ["flags"] = (int)FlagsOf(draft),
        };
        foreach (var name in Editable)
        {
            body[name] = Held(name, draft.Body, media);
        }

        body["attachments"] = media.Attachments();
        AddInteraction(body, draft);
        AddReference(body, draft);
        var allowed = draft.Body["allowed_mentions"] as JsonObject;
        var mentions = MentionsIn(body, draft.Channel, draft.Author?.Id ?? world.Bot.UserId, allowed, parsesAll: draft.Interaction is null);
        if (draft.RepliesTo is { } replied && PingsReplied(allowed, draft))
        {
            mentions.AddRepliedTo(replied.AuthorId);
        }

        mentions.WriteTo(body, world.FindUser);
        if (draft.Body["nonce"] is { } nonce)
        {
            body["nonce"] = nonce.DeepClone();
        }

        return body;
    }

    /// <summary>A message after an edit.</summary>
    public JsonObject Edited(Message message, JsonObject change, MediaJson media)
    {
        var body = message.Body.DeepClone().AsObject();
        foreach (var name in Editable)
        {
            if (change.ContainsKey(name))
            {
                body[name] = Held(name, change, media);
            }
        }

        body["attachments"] = media.Attachments();
        body["flags"] = (int)ChangedFlags(message, change);
        if (!message.IsLoading)
        {
            body["edited_timestamp"] = world.Clock.GetUtcNow().ToString("O");
        }

        MentionsIn(body, message.Channel, message.AuthorId, change["allowed_mentions"] as JsonObject, message.Interaction is null)
            .WriteTo(body, world.FindUser);
        return body;
    }

    public static MessageFlags FlagsOf(JsonObject body) => (MessageFlags)(body["flags"].AsWhole() ?? 0);

    /// <summary>A message as it is read: with the thread that was opened from it.</summary>
    public static JsonObject Read(Message message)
    {
        var body = message.Body.DeepClone().AsObject();
        if (message.Thread is { } thread)
        {
            body["flags"] = (int)(FlagsOf(body) | MessageFlags.HasThread);
            body["thread"] = PlaceJson.Of(thread);
        }

        return body;
    }

    /// <summary>The nonce comes back on create only; later readers do not see it.</summary>
    public static JsonObject WithoutNonce(Message message)
    {
        var body = Read(message);
        body.Remove("nonce");
        return body;
    }

    private static MessageFlags FlagsOf(MessageDraft draft) =>
        (FlagsOf(draft.Body) & ~MessageFlags.Ephemeral)
        | (draft.OnlyFor is null ? MessageFlags.None : MessageFlags.Ephemeral)
        | (draft.IsLoading ? MessageFlags.Loading : MessageFlags.None);

    /// <summary>Embeds can be suppressed and shown again; the components flag can be set but not taken back.</summary>
    private static MessageFlags ChangedFlags(Message message, JsonObject change)
    {
        var flags = FlagsOf(message.Body) & ~MessageFlags.Loading;
        return change["flags"] is null
            ? flags
            : (flags & ~MessageFlags.SuppressEmbeds) | (FlagsOf(change) & (MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds));
    }

    private static JsonNode Held(string name, JsonObject source, MediaJson media) => (name, source[name]) switch
    {
        ("content", var content) => (string?)content ?? "",
        ("components", JsonArray components) => ComponentJson.Held(components, media),
        ("embeds", JsonArray embeds) => EmbedJson.Held(embeds, media),
        _ => new JsonArray(),
    };

    private void AddInteraction(JsonObject body, MessageDraft draft)
    {
        if (draft.Interaction is not { } interaction)
        {
            return;
        }

        body["webhook_id"] = world.Bot.ApplicationId.Text();
        body["application_id"] = world.Bot.ApplicationId.Text();
        body["interaction_metadata"] = InteractionJson.Metadata(interaction, draft.Original);
        if (interaction.Kind is InteractionKind.Command && draft.Original is null)
        {
            body["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id.Text(),
                ["type"] = (int)interaction.Kind,
                ["name"] = interaction.CommandName,
                ["user"] = UserJson.Of(interaction.Person),
            };
        }
    }

    private static void AddReference(JsonObject body, MessageDraft draft)
    {
        if (draft.RepliesTo is not { } replied)
        {
            return;
        }

        var reference = new JsonObject
        {
            ["type"] = 0,
            ["message_id"] = replied.Id.Text(),
            ["channel_id"] = replied.Channel.Id.Text(),
        };
        if (replied.Channel.Guild is { } guild)
        {
            reference["guild_id"] = guild.Id.Text();
        }

        body["message_reference"] = reference;
    }

    /// <summary>Replies ping by default, answers to interactions do not.</summary>
    private static bool PingsReplied(JsonObject? allowed, MessageDraft draft) =>
        allowed is null ? draft.Interaction is null : allowed["replied_user"] is JsonValue value && value.GetValue<bool>();

    private static MentionJson MentionsIn(JsonObject body, Channel channel, ulong authorId, JsonObject? allowed, bool parsesAll)
    {
        var text = new StringBuilder((string?)body["content"]);
        AppendTexts(text, body["components"] as JsonArray);
        return MentionJson.Read(text.ToString(), channel, authorId, allowed, parsesAll);
    }

    private static void AppendTexts(StringBuilder text, JsonArray? components)
    {
        foreach (var component in components ?? [])
        {
            if ((int?)component!["type"] is (int)ComponentType.TextDisplay)
            {
                text.Append('\n').Append((string?)component["content"]);
            }

            AppendTexts(text, component["components"] as JsonArray);
        }
    }
}
