namespace Quadrennial.Content.Loading;

/// <summary>What loading came to: everything, or nothing and every reason.</summary>
public abstract record PackOutcome
{
    private PackOutcome()
    {
    }

    /// <summary>Every pack is sound.</summary>
    /// <param name="Catalogue">All packs together.</param>
    public sealed record Loaded(Catalogue Catalogue) : PackOutcome;

    /// <summary>At least one pack is not, so none was loaded.</summary>
    /// <param name="Errors">At least one and at most 1,000, by file and place.</param>
    public sealed record Broken(IReadOnlyList<PackError> Errors) : PackOutcome;
}
