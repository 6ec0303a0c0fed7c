using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Json;

/// <summary>How everything is read and written; generated at build time, so it starts fast and survives trimming.</summary>
internal static class Wire
{
    /// <summary>The types, with letters beyond ASCII written as they are: bodies are not HTML, and this keeps them short.</summary>
    public static WireTypes Types { get; } =
        new(new JsonSerializerOptions(WireTypes.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(SnowflakeConverter),
        typeof(LenientStringConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientNumberConverter<int>),
        typeof(LenientNumberConverter<long>),
        typeof(LenientNumberConverter<double>),
    ])]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(Modal))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommandChoice>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(ThreadCreate))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(RoleData))]
[JsonSerializable(typeof(InteractionEnvelope))]
[JsonSerializable(typeof(Outgoing<IdentifyData>))]
[JsonSerializable(typeof(Outgoing<ResumeData>))]
[JsonSerializable(typeof(Outgoing<Presence>))]
internal sealed partial class WireTypes : JsonSerializerContext;
