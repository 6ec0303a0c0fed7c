using System.Collections.Frozen;

namespace Quadrennial.Bot.Delivery;

/// <summary>Every kind of message there is.</summary>
internal sealed class DeliveryKinds
{
    private readonly FrozenDictionary<string, IDeliveryKind> _kinds;

    /// <summary>Collects them.</summary>
    /// <exception cref="InvalidOperationException">Two have the same name.</exception>
    public DeliveryKinds(IEnumerable<IDeliveryKind> kinds)
    {
        var named = kinds.ToLookup(kind => kind.Name);
        if (named.FirstOrDefault(same => same.Count() > 1) is { Key: var repeated })
        {
            throw new InvalidOperationException($"More than one kind of message is called {repeated}.");
        }

        _kinds = named.ToFrozenDictionary(same => same.Key, same => same.First());
    }

    /// <summary>The kind of that name; null where this version has none.</summary>
    public IDeliveryKind? Find(string name) => _kinds.GetValueOrDefault(name);
}
