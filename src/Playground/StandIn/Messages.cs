using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Gateway;
using Quadrennial.Playground.StandIn.Rest;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>Posts, changes and deletes messages. Call with the gate held.</summary>
internal sealed class Messages(World world)
{
    private readonly MessageJson _json = new(world);

    public Message Post(MessageDraft draft)
    {
        var id = world.Ids.Next();
        var now = world.Clock.GetUtcNow();
        var files = Keep(MessageFiles.Of(draft.Body, draft.Uploads, kept: []));
        var media = new MediaJson(world.Address, draft.Channel.Id, files, world.Ids);
        var authorId = draft.Author?.Id ?? world.Bot.UserId;
        var message = new Message(id, draft.Channel, authorId, () => _json.Posted(id, now, draft, media))
        {
            OnlyFor = draft.OnlyFor,
            Interaction = draft.Interaction,
            Files = files,
            IsLoading = draft.IsLoading,
        };
        if (world.Options.Strict)
        {
            // Composed at once, so that it holds the world as it is now; under load it is made for nobody.
            MessageFiles.RefuseMissing(draft.Body, media);
            _ = message.Body;
        }

        draft.Channel.Log.Add(message);
        world.Happenings.Tell(new Happening.MessageCreated(message));
        MessageEvents.Created(world, message);
        return message;
    }

    public void Edit(Message message, JsonObject change, IReadOnlyDictionary<string, Upload> uploads)
    {
        if (world.Options.Strict)
        {
            var problems = new Problems();
            var isV2 = MessageJson.FlagsOf(message.Body).HasFlag(MessageFlags.ComponentsV2);
            MessageRules.CheckEdited(new Fields(change, "", problems), isV2);
            problems.Throw();
        }

        var files = Keep(MessageFiles.Of(change, uploads, message.Files));
        var media = new MediaJson(world.Address, message.Channel.Id, files, world.Ids);
        MessageFiles.RefuseMissing(change, media);
        var body = _json.Edited(message, change, media);
        RefuseUnfit(body);
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

    /// <summary>After an edit the message as a whole must still be one.</summary>
    private static void RefuseUnfit(JsonObject body)
    {
        var content = (string?)body["content"] ?? "";
        var hasEmbeds = body["embeds"] is JsonArray { Count: > 0 };
        if (MessageJson.FlagsOf(body).HasFlag(MessageFlags.ComponentsV2) && (content.Length > 0 || hasEmbeds))
        {
            Problems.Refuse(
                content.Length > 0 ? "content" : "embeds",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "What the message had before cannot be used when using MessageFlags.IS_COMPONENTS_V2.");
        }

        var isEmpty = content.Length == 0 && !hasEmbeds
            && body["components"] is not JsonArray { Count: > 0 } && body["attachments"] is not JsonArray { Count: > 0 };
        if (isEmpty)
        {
            throw Refusals.EmptyMessage();
        }
    }

    private List<Upload> Keep(List<Upload> files)
    {
        foreach (var file in files)
        {
            world.Files[file.Id] = file;
        }

        return files;
    }
}
