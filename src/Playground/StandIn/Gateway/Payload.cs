using System.Text;

namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Gateway payloads that are no events, as bytes.</summary>
internal static class Payload
{
    public static readonly byte[] HeartbeatAck = [.. """{"t":null,"s":null,"op":11,"d":null}"""u8];

    public static readonly byte[] Reconnect = [.. """{"t":null,"s":null,"op":7,"d":null}"""u8];

    public static byte[] Hello(TimeSpan heartbeatInterval) =>
        Utf8($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(long)heartbeatInterval.TotalMilliseconds}}}}}""");

    public static byte[] InvalidSession(bool resumable) =>
        Utf8($$"""{"t":null,"s":null,"op":9,"d":{{(resumable ? "true" : "false")}}}""");

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
