namespace Quadrennial.Content.Loading;

/// <summary>Reads packs and checks everything in them at once. Touches no database: <c>check-config</c> needs nothing else.</summary>
public static class PackLoader
{
    /// <summary>Reads the packs in the order given; the first is the home conference.</summary>
    /// <returns>The catalogue of all packs, or every error in any of them. Never throws over what a pack says or lacks.</returns>
    public static PackOutcome Load(IReadOnlyList<PackSource> packs) => throw new NotImplementedException();
}
