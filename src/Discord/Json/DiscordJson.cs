using System.Text.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Json;

/// <summary>Discord's JSON for those who bring their own transport: interactions over HTTP, rehearsals, tests.</summary>
public static class DiscordJson
{
    /// <summary>Reads an interaction.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Interaction ReadInteraction(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Wire.Types.Interaction) ?? throw new JsonException("An interaction is missing.");

    /// <summary>Writes a first answer, without its files.</summary>
    public static byte[] Write(InteractionResponse response) =>
        JsonSerializer.SerializeToUtf8Bytes(response, Wire.Types.InteractionResponse);

    /// <summary>Writes a message, without its files.</summary>
    public static byte[] Write(MessageBody message) => JsonSerializer.SerializeToUtf8Bytes(message, Wire.Types.MessageBody);
}
