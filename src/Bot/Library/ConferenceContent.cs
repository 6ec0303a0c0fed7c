using Quadrennial.Content;
using Quadrennial.Content.Search;

namespace Quadrennial.Bot.Library;

/// <summary>
/// The talk database as the features see it. It can be exchanged while the bot runs, so a call reads <see cref="Current"/> once and
/// works with that.
/// </summary>
internal sealed class ConferenceContent(Catalogue catalogue)
{
    private volatile Shelf _current = new(catalogue, new CatalogueSearch(catalogue));

    /// <summary>What is known now.</summary>
    public Shelf Current => _current;

    /// <summary>Exchanges everything at once; calls under way finish with what they began with.</summary>
    public void Replace(Catalogue catalogue) => _current = new Shelf(catalogue, new CatalogueSearch(catalogue));
}

/// <summary>A catalogue and the search over it.</summary>
/// <param name="Catalogue">Every record.</param>
/// <param name="Search">Finds them.</param>
internal sealed record Shelf(Catalogue Catalogue, CatalogueSearch Search);
