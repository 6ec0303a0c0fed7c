namespace Quadrennial.Playground.StandIn.Faults;

/// <summary>What goes wrong, on demand.</summary>
internal sealed class FaultsOnDemand
{
    /// <summary>Faults of REST answers.</summary>
    public RestFaults Rest => throw new NotImplementedException();

    /// <summary>Faults of gateway connections.</summary>
    public GatewayFaults Gateway => throw new NotImplementedException();
}
