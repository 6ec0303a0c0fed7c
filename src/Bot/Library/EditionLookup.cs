using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>What somebody's word for an edition came to.</summary>
internal abstract record EditionLookup
{
    private EditionLookup()
    {
    }

    /// <summary>One edition.</summary>
    public sealed record Found(Edition Edition) : EditionLookup;

    /// <summary>The next edition, of which there is no record yet.</summary>
    public sealed record Unrecorded(Conference Conference, NextEdition Next) : EditionLookup;

    /// <summary>Several fit, as when two conferences met in one year.</summary>
    public sealed record Several(IReadOnlyList<Edition> Candidates) : EditionLookup;

    /// <summary>None fits.</summary>
    public sealed record Nothing(IReadOnlyList<Edition> Nearest) : EditionLookup;
}
