using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rules;

namespace Quadrennial.Playground.StandIn.Wire;

/// <summary>What a first answer is answered with, where the bot asks (<c>with_response</c>).</summary>
internal static class CallbackJson
{
    public static JsonObject Of(Interaction interaction, CallbackType type)
    {
        var described = new JsonObject { ["id"] = interaction.Id.Text(), ["type"] = (int)interaction.Kind };
        var answer = new JsonObject { ["interaction"] = described };
        described["channel_id"] = interaction.Channel.Id.Text();
        if (interaction.Channel.Guild is { } guild)
        {
            described["guild_id"] = guild.Id.Text();
        }

        if (interaction.Message is { } message)
        {
            described["response_message_id"] = message.Id.Text();
            described["response_message_loading"] = message.IsLoading;
            described["response_message_ephemeral"] = message.OnlyFor is not null;
            if (type is not CallbackType.DeferredUpdate)
            {
                answer["resource"] = new JsonObject { ["type"] = (int)type, ["message"] = message.Body.DeepClone() };
            }
        }

        return answer;
    }
}
