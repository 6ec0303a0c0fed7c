using System.Collections.Concurrent;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Contract;

/// <summary>Collects what one stand-in exchanged: pass <see cref="Add"/> as its <see cref="StandInOptions.OnExchange"/>.</summary>
internal sealed class ExchangeLog
{
    private readonly ConcurrentQueue<Exchange> _exchanges = [];

    public IReadOnlyCollection<Exchange> All => _exchanges;

    public void Add(Exchange exchange) => _exchanges.Enqueue(exchange);
}
