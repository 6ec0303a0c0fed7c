using Quadrennial.Content.Loading;

namespace Quadrennial.Content;

/// <summary>
/// The talk database, <c>content.db</c>: what the packs say, imported into LiteDB so that a start need not read them again.
/// It can be thrown away at any time.
/// </summary>
/// <param name="path">The file. Its folder must exist.</param>
public sealed class ContentStore(string path)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// Serves the catalogue from the file where that was made from just these packs, and otherwise reads the packs and makes the file anew.
    /// Quick enough to wait for, and safe to call again later to see whether the packs have changed.
    /// </summary>
    /// <param name="packs">In order; the first is the home conference.</param>
    public ContentOutcome Open(IReadOnlyList<PackSource> packs) => throw new NotImplementedException();
}
