namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>What goes wrong, on demand.</summary>
internal sealed class FaultsOnDemand(World world)
{
    /// <summary>Faults of REST answers.</summary>
    public RestFaults Rest { get; } = new();

    /// <summary>Faults of gateway connections.</summary>
    public GatewayFaults Gateway { get; } = new(world);
}
