namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>Faults waiting for REST requests.</summary>
internal sealed class RestFaults
{
    /// <summary>The next requests that match go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="method">Only this HTTP method, or null for any.</param>
    /// <param name="template">Only this path template, such as <c>/channels/{channel_id}/messages</c>, or null for any.</param>
    /// <param name="times">How many requests.</param>
    /// <returns>Completes when the last of them has gone wrong.</returns>
    public Task Next(RestFault fault, string? method = null, string? template = null, int times = 1) => throw new NotImplementedException();

    /// <summary>Forgets faults that have not happened yet.</summary>
    public void Clear() => throw new NotImplementedException();
}
