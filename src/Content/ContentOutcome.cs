using Quadrennial.Content.Loading;

namespace Quadrennial.Content;

/// <summary>What opening the talk database came to.</summary>
public abstract record ContentOutcome
{
    private ContentOutcome()
    {
    }

    /// <summary>The catalogue is there.</summary>
    /// <param name="Catalogue">Everything the packs say.</param>
    /// <param name="Rebuilt">True where the packs were read afresh; false where the stored talk database was up to date.</param>
    /// <param name="Trouble">
    /// Worth a warning in the log: the stored file could not be used and why, or could not be written. The catalogue is whole all the same.
    /// </param>
    public sealed record Ready(Catalogue Catalogue, bool Rebuilt, string? Trouble = null) : ContentOutcome
    {
        /// <summary>What the catalogue was made from; empty for one that was not read from packs.</summary>
        internal string Key { get; init; } = "";
    }

    /// <summary>A pack is broken. What was stored before is left as it was.</summary>
    /// <param name="Errors">At least one.</param>
    public sealed record Broken(IReadOnlyList<PackError> Errors) : ContentOutcome;
}
