using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Reads what went over the wire.</summary>
internal static class Wire
{
    /// <summary>The opcode of a gateway payload.</summary>
    public static int Op(Exchange.Gateway payload) => (int)Json(payload)["op"]!;

    /// <summary>A gateway payload.</summary>
    public static JsonNode Json(Exchange.Gateway payload) => JsonNode.Parse(payload.Payload.Span)!;
}
