using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rest;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Message flags that apps may set, as bits.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    ComponentsV2 = 1 << 15,
}

/// <summary>Which request carries the message: it decides which properties and flags are known.</summary>
internal enum MessageRequest
{
    Create,
    Edit,
    InteractionAnswer,
    InteractionUpdate,
    WebhookCreate,
    WebhookEdit,
}

/// <summary>What a message may hold. Limits are from Discord's message, component and webhook pages.</summary>
internal static class MessageRules
{
    private const int MaxContent = 2_000;
    private const int MaxNonce = 25;
    private const int MaxAttachments = 10;
    private const int MaxAttachmentText = 1_024;

    /// <summary>Checks a message body; what it refers to (channels, replies, uploads) is checked where it is known.</summary>
    public static void Check(Fields message, MessageRequest request)
    {
        CheckProperties(message, request);
        message.Text("content", MaxContent);
        message.Flag("tts");
        CheckFlags(message, request);
        EmbedRules.Check(message);
        MentionRules.Check(message);
        CheckAttachments(message);
        CheckNonce(message);
        CheckReference(message);

        if (FlagsOf(message).HasFlag(MessageFlags.ComponentsV2))
        {
            ComponentRules.CheckV2(message);
            RefuseLegacyFields(message);
        }
        else if (!IsEdit(request))
        {
            ComponentRules.CheckLegacy(message);
        }
    }

    /// <summary>Checks the components of an edit, whose kind depends on the flag the message has already.</summary>
    public static void CheckEdited(Fields message, bool isV2)
    {
        if (FlagsOf(message).HasFlag(MessageFlags.ComponentsV2))
        {
            return;
        }

        if (isV2)
        {
            ComponentRules.CheckV2(message);
            RefuseLegacyFields(message);
        }
        else
        {
            ComponentRules.CheckLegacy(message);
        }
    }

    public static MessageFlags FlagsOf(Fields message) =>
        (MessageFlags)(message.Json["flags"].AsWhole() ?? 0);

    /// <summary>Refuses a message without anything in it.</summary>
    public static void RefuseEmpty(Fields message, bool hasFiles)
    {
        var isEmpty = string.IsNullOrWhiteSpace((string?)message.Json["content"])
            && message.Json["embeds"] is not JsonArray { Count: > 0 }
            && message.Json["components"] is not JsonArray { Count: > 0 }
            && !hasFiles;
        if (isEmpty)
        {
            throw Refusals.EmptyMessage();
        }
    }

    private static bool IsEdit(MessageRequest request) =>
        request is MessageRequest.Edit or MessageRequest.WebhookEdit or MessageRequest.InteractionUpdate;

    private static void CheckProperties(Fields message, MessageRequest request)
    {
        switch (request)
        {
            case MessageRequest.Create:
                message.Only("content", "nonce", "enforce_nonce", "tts", "embeds", "allowed_mentions", "message_reference", "components",
                    "attachments", "flags");
                message.Flag("enforce_nonce");
                break;
            case var edit when IsEdit(edit):
                message.Only("content", "embeds", "flags", "allowed_mentions", "components", "attachments");
                break;
            default:
                message.Only("content", "tts", "embeds", "allowed_mentions", "components", "attachments", "flags");
                break;
        }
    }

    private static void CheckFlags(Fields message, MessageRequest request)
    {
        message.Whole("flags", 0, int.MaxValue);
        const MessageFlags anywhere = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
        var allowed = request switch
        {
            MessageRequest.Create => anywhere | MessageFlags.SuppressNotifications,
            MessageRequest.Edit or MessageRequest.WebhookEdit => anywhere,
            // Harmless there: who sees a message is settled when it is first shown.
            MessageRequest.InteractionUpdate => anywhere | MessageFlags.Ephemeral,
            _ => anywhere | MessageFlags.SuppressNotifications | MessageFlags.Ephemeral,
        };
        if ((FlagsOf(message) & ~allowed) is not MessageFlags.None and var others)
        {
            message.Complain("flags", "MESSAGE_FLAGS_INVALID", $"Flags {(int)others} cannot be set here.");
        }
    }

    private static void RefuseLegacyFields(Fields message)
    {
        foreach (var name in (ReadOnlySpan<string>)["content", "embeds"])
        {
            if (message.Json[name] is { } node && node is not JsonArray { Count: 0 })
            {
                message.Complain(
                    name,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2.");
            }
        }
    }

    private static void CheckAttachments(Fields message)
    {
        foreach (var attachment in message.Children("attachments", MaxAttachments))
        {
            attachment.Only("id", "filename", "description", "title", "is_spoiler", "duration_secs", "waveform");
            attachment.Id("id", isRequired: true);
            attachment.Text("filename", MaxAttachmentText, min: 1);
            attachment.Text("description", MaxAttachmentText);
        }
    }

    private static void CheckNonce(Fields message)
    {
        if (message.Has("nonce") && message.Json["nonce"].AsWhole() is null)
        {
            message.Text("nonce", MaxNonce);
        }
    }

    private static void CheckReference(Fields message)
    {
        if (message.Child("message_reference") is { } reference)
        {
            reference.Only("type", "message_id", "channel_id", "guild_id", "fail_if_not_exists");
            reference.Id("message_id", isRequired: true);
            reference.Id("channel_id");
            reference.Id("guild_id");
            reference.Flag("fail_if_not_exists");
        }
    }
}
