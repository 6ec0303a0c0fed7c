using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Models;

namespace Quadrennial.Bot.Connection;

/// <summary>What a message of the outbox is found by: the ids of its first two components, the same however often it is edited.</summary>
internal static class Marking
{
    /// <summary>The message with the marker in it.</summary>
    public static MessageBody MarkedAs(this MessageBody body, Identity identity)
    {
        var box = (Container)body.Components![0];
        return body with
        {
            Components =
            [
                box with
                {
                    Id = identity.Marker.First,
                    Components = [box.Components[0] with { Id = identity.Marker.Second }, .. box.Components.Skip(1)],
                },
            ],
        };
    }

    /// <summary>Whether it is in a message that Discord holds.</summary>
    public static bool Carries(this Message message, Marker marker) =>
        message.Components is [{ Id: var first, Components: [{ Id: var second }, ..] }, ..] && first == marker.First && second == marker.Second;
}
