namespace Quadrennial.Playground.StandIn;

/// <summary>Something that went over the wire, as it was.</summary>
internal abstract record Exchange
{
    private Exchange()
    {
    }

    /// <summary>A request and its answer.</summary>
    /// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
    /// <param name="Template">
    /// Discord's template of the path, such as <c>/channels/{channel_id}/messages</c>; empty where no route matched.
    /// </param>
    /// <param name="Path">The path after <c>/api/v10</c>, with its query.</param>
    /// <param name="RequestBody">The JSON sent (of a multipart form: its <c>payload_json</c>); empty where there was none.</param>
    /// <param name="Status">HTTP status of the answer; 0 where a fault kept it from being served.</param>
    /// <param name="ResponseBody">The JSON served; empty where there was none.</param>
    internal sealed record Rest(
        string Method,
        string Template,
        string Path,
        ReadOnlyMemory<byte> RequestBody,
        int Status,
        ReadOnlyMemory<byte> ResponseBody) : Exchange;

    /// <summary>A gateway payload.</summary>
    /// <param name="FromBot">True where the bot sent it, false where it was sent to the bot.</param>
    /// <param name="Payload">The JSON, uncompressed.</param>
    internal sealed record Gateway(bool FromBot, ReadOnlyMemory<byte> Payload) : Exchange;
}
