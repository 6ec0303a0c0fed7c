using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rest;
using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>What an answer to an interaction does. Call with the gate held, with checked bodies.</summary>
internal sealed class InteractionAnswers(World world)
{
    /// <summary>Discord's cap where the app is only installed by the person and not in the guild.</summary>
    private const int MaxFollowUpsByUserInstall = 5;

    /// <summary>The first answer.</summary>
    public void Answer(Interaction interaction, CallbackType type, JsonObject callback, IReadOnlyDictionary<string, Upload> uploads)
    {
        var data = callback["data"] as JsonObject ?? [];
        switch (type)
        {
            case CallbackType.Message:
                interaction.Message = world.Messages.Post(Draft(interaction, data) with { Uploads = uploads });
                break;
            case CallbackType.DeferredMessage:
                interaction.Message = world.Messages.Post(Draft(interaction, data) with { IsLoading = true });
                break;
            case CallbackType.DeferredUpdate:
                interaction.Message = interaction.Source;
                break;
            case CallbackType.Update:
                Update(interaction, data, uploads);
                break;
            case CallbackType.Choices:
                interaction.Choices = [.. (data["choices"] as JsonArray ?? []).OfType<JsonObject>()];
                break;
            case CallbackType.Modal:
                interaction.Modal = data;
                break;
            default:
                break;
        }

        var isDeferred = type is CallbackType.DeferredMessage or CallbackType.DeferredUpdate;
        interaction.Settle(isDeferred ? InteractionState.Deferred : InteractionState.Answered, callback);
    }

    /// <summary>A further message; right after "thinking" it fills that in instead.</summary>
    public Message FollowUp(Interaction interaction, JsonObject data, IReadOnlyDictionary<string, Upload> uploads)
    {
        if (interaction.Message is { IsLoading: true, IsDeleted: false } loading)
        {
            world.Messages.Edit(loading, data, uploads);
            interaction.NoteLateContent();
            return loading;
        }

        if (IsByUserInstallOnly(interaction) && interaction.FollowUps.Count >= MaxFollowUpsByUserInstall)
        {
            throw Refusals.TooManyFollowUps();
        }

        var original = interaction.Message;
        var message = world.Messages.Post(Draft(interaction, data) with
        {
            Uploads = uploads,
            Original = original,
            RepliesTo = original is { IsDeleted: false } ? original : null,
        });
        interaction.AddFollowUp(message);
        return message;
    }

    /// <summary>The answer's message, or one of its follow-ups.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="messageId">Id of the message, or <c>@original</c>.</param>
    public static Message Find(Interaction interaction, string messageId)
    {
        var message = messageId is "@original" || interaction.Message?.Id.Text() == messageId
            ? interaction.Message
            : interaction.FollowUps.FirstOrDefault(followUp => followUp.Id.Text() == messageId);
        return message is { IsDeleted: false } ? message : throw Refusals.UnknownMessage();
    }

    public void Edit(Interaction interaction, Message message, JsonObject change, IReadOnlyDictionary<string, Upload> uploads)
    {
        world.Messages.Edit(message, change, uploads);
        interaction.NoteLateContent();
    }

    public void Delete(Interaction interaction, Message message)
    {
        world.Messages.Delete(message);
        interaction.NoteLateContent();
    }

    private void Update(Interaction interaction, JsonObject data, IReadOnlyDictionary<string, Upload> uploads)
    {
        if (interaction.Source is not { IsDeleted: false } source)
        {
            throw Refusals.UnknownMessage();
        }

        world.Messages.Edit(source, data, uploads);
        interaction.Message = source;
    }

    private static MessageDraft Draft(Interaction interaction, JsonObject data)
    {
        var wantsPrivate = data["flags"] is JsonValue flags && ((MessageFlags)flags.GetValue<int>()).HasFlag(MessageFlags.Ephemeral);
        return new MessageDraft(interaction.Channel, data)
        {
            Interaction = interaction,
            RepliesTo = interaction is { Kind: InteractionKind.Component, Source: { IsDeleted: false } source } ? source : null,
            OnlyFor = wantsPrivate || MustBePrivate(interaction) ? interaction.Person : null,
        };
    }

    /// <summary>Whoever may not use external apps there is answered in private, whatever the app says.</summary>
    private static bool MustBePrivate(Interaction interaction) =>
        interaction.Channel.Guild is not null && IsByUserInstallOnly(interaction)
        && !PermissionRules.Of(interaction.Person.Id, interaction.Channel).HasFlag(Permission.UseExternalApps);

    private static bool IsByUserInstallOnly(Interaction interaction) => interaction.Owners.Guild is null;
}
