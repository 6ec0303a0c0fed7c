using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Types of answer to an interaction, numbered as Discord does.</summary>
internal enum CallbackType
{
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Choices = 8,
    Modal = 9,
}

/// <summary>Which answers fit which interaction, and what they may hold.</summary>
internal static class CallbackRules
{
    private const int MaxChoices = 25;

    /// <summary>Reads the type of an answer.</summary>
    public static CallbackType TypeOf(Fields callback, Interaction interaction)
    {
        var type = (CallbackType)(callback.Whole("type", isRequired: true) ?? 0);
        if (!Fits(type, interaction))
        {
            callback.Complain(
                "type",
                "INTERACTION_CALLBACK_TYPE_INVALID",
                $"An interaction of type {(int)interaction.Kind} cannot be answered with type {(int)type}.");
        }

        callback.Problems.Throw();
        return type;
    }

    /// <summary>Checks an answer as a whole.</summary>
    public static void Check(Fields callback, CallbackType type)
    {
        callback.Only("type", "data");
        switch (type)
        {
            case CallbackType.Message when callback.Child("data", isRequired: true) is { } data:
                MessageRules.Check(data, MessageRequest.InteractionAnswer);
                break;
            case CallbackType.Update when callback.Child("data", isRequired: true) is { } data:
                MessageRules.Check(data, MessageRequest.InteractionUpdate);
                break;
            case CallbackType.DeferredMessage when callback.Child("data") is { } data:
                CheckDeferral(data);
                break;
            case CallbackType.Modal when callback.Child("data", isRequired: true) is { } data:
                ModalRules.Check(data);
                break;
            case CallbackType.Choices when callback.Child("data", isRequired: true) is { } data:
                CheckChoices(data);
                break;
            default:
                break;
        }
    }

    private static bool Fits(CallbackType type, Interaction interaction) => (type, interaction.Kind) switch
    {
        (CallbackType.Pong, InteractionKind.Ping) => true,
        (CallbackType.Choices, InteractionKind.Autocomplete) => true,
        (_, InteractionKind.Ping or InteractionKind.Autocomplete) => false,
        (CallbackType.Message or CallbackType.DeferredMessage, _) => true,
        (CallbackType.Update or CallbackType.DeferredUpdate, InteractionKind.Component) => true,
        (CallbackType.Update or CallbackType.DeferredUpdate, InteractionKind.Modal) => interaction.Source is not null,
        (CallbackType.Modal, InteractionKind.Command or InteractionKind.Component) => true,
        _ => false,
    };

    /// <summary>A deferral says only whether the answer will be private.</summary>
    private static void CheckDeferral(Fields data)
    {
        data.Only("flags");
        if ((MessageRules.FlagsOf(data) & ~MessageFlags.Ephemeral) is not MessageFlags.None)
        {
            data.Complain("flags", "MESSAGE_FLAGS_INVALID", "A deferral carries the ephemeral flag only.");
        }
    }

    private static void CheckChoices(Fields data)
    {
        data.Only("choices");
        foreach (var choice in data.Children("choices", MaxChoices, isRequired: true))
        {
            choice.Only("name", "name_localizations", "value");
            choice.Text("name", 100, min: 1, isRequired: true);
            if (choice.Json["value"].AsNumber() is null)
            {
                choice.Text("value", 100, isRequired: true);
            }
        }
    }
}
