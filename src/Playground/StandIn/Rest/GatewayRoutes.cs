using System.Text.Json.Nodes;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Where the gateway is.</summary>
internal sealed class GatewayRoutes(World world)
{
    public IEnumerable<Route> Routes =>
    [
        new("GET", "/gateway", Tell) { Access = Access.Anybody },
        new("GET", "/gateway/bot", TellBot),
    ];

    private RestAnswer Tell(RestCall call) => RestAnswer.Ok(new JsonObject { ["url"] = world.Sessions.GatewayAddress });

    private RestAnswer TellBot(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["url"] = world.Sessions.GatewayAddress,
        ["shards"] = world.Options.RecommendedShards,
        ["session_start_limit"] = world.Sessions.StartLimit(),
    });
}
