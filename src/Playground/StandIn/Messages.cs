using System.Text;
using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Gateway;
using Quadrennial.Playground.StandIn.Rest;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>Posts, changes and deletes messages. Call with the gate held.</summary>
internal sealed class Messages(World world)
{
    /// <summary>Properties that an edit replaces; what it leaves out stays.</summary>
    private static readonly string[] Editable = ["content", "embeds", "components"];

    public Message Post(MessageDraft draft)
    {
        var id = world.Ids.Next();
        var files = Files(draft.Body, draft.Uploads, kept: []);
        var media = new MediaJson(world.Address, draft.Channel.Id, files, world.Ids);
        RefuseMissingFiles(draft.Body, media);

        var body = new JsonObject
        {
            ["id"] = id.Text(),
            ["channel_id"] = draft.Channel.Id.Text(),
            ["type"] = draft.Type,
            ["author"] = draft.Author is { } person ? UserJson.Of(person) : UserJson.Of(world.Bot),
            ["timestamp"] = world.Clock.GetUtcNow().ToString("O"),
            ["edited_timestamp"] = null,
            ["tts"] = draft.Body["tts"]?.DeepClone() ?? false,
            ["pinned"] = false,
            ["flags"] = FlagsOf(draft),
        };
        foreach (var name in Editable)
        {
            body[name] = Held(name, draft.Body, media);
        }

        body["attachments"] = media.Attachments();
        AddOrigin(body, draft);
        var authorId = draft.Author?.Id ?? world.Bot.UserId;
        WriteMentions(body, draft, authorId);
        if (draft.Body["nonce"] is { } nonce)
        {
            body["nonce"] = nonce.DeepClone();
        }

        var message = new Message(id, draft.Channel, body, authorId)
        {
            OnlyFor = draft.OnlyFor,
            Interaction = draft.Interaction,
            Files = files,
            IsLoading = draft.IsLoading,
        };
        draft.Channel.Log.Add(message);
        world.Happenings.Tell(new Happening.MessageCreated(message));
        MessageEvents.Created(world, message);
        return message;
    }

    public void Edit(Message message, JsonObject change, IReadOnlyDictionary<string, Upload> uploads)
    {
        var isV2 = HasFlag(message.Body, MessageFlags.ComponentsV2);
        if (world.Options.Strict)
        {
            var problems = new Problems();
            MessageRules.CheckEdited(new Fields(change, "", problems), isV2);
            problems.Throw();
        }

        var files = Files(change, uploads, message.Files);
        var media = new MediaJson(world.Address, message.Channel.Id, files, world.Ids);
        RefuseMissingFiles(change, media);
        var body = message.Body.DeepClone().AsObject();
        foreach (var name in Editable)
        {
            if (change.ContainsKey(name))
            {
                body[name] = Held(name, change, media);
            }
        }

        body["attachments"] = media.Attachments();
        ChangeFlags(body, change);
        RefuseUnfit(body);
        body["edited_timestamp"] = world.Clock.GetUtcNow().ToString("O");
        MentionsIn(body, message.Channel, message.AuthorId, change["allowed_mentions"] as JsonObject, message.Interaction is null)
            .WriteTo(body, world.FindUser);
        message.Change(body, files);
        world.Happenings.Tell(new Happening.MessageUpdated(message));
        MessageEvents.Updated(world, message);
    }

    public void Delete(Message message)
    {
        message.IsDeleted = true;
        message.Channel.Log.Remove(message);
        world.Happenings.Tell(new Happening.MessageDeleted(message));
        MessageEvents.Deleted(world, message);
    }

    public static bool HasFlag(JsonObject body, MessageFlags flag) => ((MessageFlags)(int)body["flags"]!).HasFlag(flag);

    /// <summary>The nonce comes back on create only; later readers do not see it.</summary>
    public static JsonObject WithoutNonce(Message message)
    {
        var body = message.Body.DeepClone().AsObject();
        body.Remove("nonce");
        return body;
    }

    private static int FlagsOf(MessageDraft draft)
    {
        var flags = draft.Body["flags"] is JsonValue value ? (MessageFlags)value.GetValue<int>() : MessageFlags.None;
        flags &= ~MessageFlags.Ephemeral;
        flags |= draft.OnlyFor is null ? MessageFlags.None : MessageFlags.Ephemeral;
        flags |= draft.IsLoading ? MessageFlags.Loading : MessageFlags.None;
        return (int)flags;
    }

    private static JsonNode Held(string name, JsonObject source, MediaJson media) => (name, source[name]) switch
    {
        ("content", var content) => (string?)content ?? "",
        ("components", JsonArray components) => ComponentJson.Held(components, media),
        ("embeds", JsonArray embeds) => EmbedJson.Held(embeds, media),
        _ => new JsonArray(),
    };

    private static void ChangeFlags(JsonObject body, JsonObject change)
    {
        const MessageFlags settable = MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds;
        var flags = (MessageFlags)(int)body["flags"]! & ~MessageFlags.Loading;
        if (change["flags"] is JsonValue value)
        {
            var wanted = (MessageFlags)value.GetValue<int>() & settable;
            // The V2 flag cannot be taken back.
            flags = (flags & ~MessageFlags.SuppressEmbeds) | wanted;
        }

        body["flags"] = (int)flags;
    }

    /// <summary>After an edit the message as a whole must still be one.</summary>
    private static void RefuseUnfit(JsonObject body)
    {
        var isV2 = HasFlag(body, MessageFlags.ComponentsV2);
        if (isV2 && (((string?)body["content"])?.Length > 0 || body["embeds"] is JsonArray { Count: > 0 }))
        {
            Problems.Refuse(
                "content",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2.");
        }

        if (((string?)body["content"])?.Length is 0 or null
            && body["embeds"]!.AsArray().Count == 0 && body["components"]!.AsArray().Count == 0 && body["attachments"]!.AsArray().Count == 0)
        {
            throw Refusals.EmptyMessage();
        }
    }

    private void AddOrigin(JsonObject body, MessageDraft draft)
    {
        if (draft.Interaction is { } interaction)
        {
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

        if (draft.RepliesTo is { } replied)
        {
            body["message_reference"] = new JsonObject
            {
                ["type"] = 0,
                ["message_id"] = replied.Id.Text(),
                ["channel_id"] = replied.Channel.Id.Text(),
            };
            if (replied.Channel.Guild is { } guild)
            {
                body["message_reference"]!["guild_id"] = guild.Id.Text();
            }
        }
    }

    private void WriteMentions(JsonObject body, MessageDraft draft, ulong authorId)
    {
        var allowed = draft.Body["allowed_mentions"] as JsonObject;
        var mentions = MentionsIn(body, draft.Channel, authorId, allowed, parsesAll: draft.Interaction is null);
        var pingsReplied = allowed is null ? draft.Interaction is null : allowed["replied_user"] is JsonValue value && value.GetValue<bool>();
        if (draft.RepliesTo is { } replied && pingsReplied)
        {
            mentions.AddRepliedTo(replied.AuthorId);
        }

        mentions.WriteTo(body, world.FindUser);
    }

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

    /// <summary>The files of a message after a request: kept ones it names (all, if it names none) and the uploads.</summary>
    private List<Upload> Files(JsonObject body, IReadOnlyDictionary<string, Upload> uploads, IReadOnlyList<Upload> kept)
    {
        var files = new List<Upload>();
        var named = body["attachments"] as JsonArray;
        if (named is null)
        {
            files.AddRange(kept);
        }

        foreach (var attachment in named ?? [])
        {
            var id = attachment!["id"]!.ToString();
            var file = uploads.GetValueOrDefault(id) ?? kept.FirstOrDefault(file => file.Id.Text() == id);
            if (file is null)
            {
                Problems.Refuse("attachments", "ATTACHMENT_NOT_FOUND", $"No file with id {id} came along.");
            }

            files.Add(file! with
            {
                Name = (string?)attachment["filename"] ?? file.Name,
                Description = (string?)attachment["description"] ?? file.Description,
            });
        }

        files.AddRange(uploads.Where(upload => !files.Exists(file => file.Id == upload.Value.Id)).Select(upload => upload.Value));
        foreach (var file in files)
        {
            world.Files[file.Id] = file;
        }

        return files;
    }

    private static void RefuseMissingFiles(JsonNode? node, MediaJson media)
    {
        switch (node)
        {
            case JsonObject holder:
                if (holder["url"] is JsonValue value && value.TryGetValue<string>(out var url) && media.IsMissing(url))
                {
                    Problems.Refuse(
                        "components", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment was not found: {url}");
                }

                foreach (var (_, child) in holder)
                {
                    RefuseMissingFiles(child, media);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    RefuseMissingFiles(child, media);
                }

                break;
            default:
                break;
        }
    }
}
