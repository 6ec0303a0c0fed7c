namespace Quadrennial.Content.Loading.Shapes;

/// <summary>A kind of file in a pack.</summary>
/// <param name="Name">What to call the kind.</param>
/// <param name="Path">Its path in the pack's folder; <c>*</c> stands for a file name's stem.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Defines">What gets its id in it.</param>
internal sealed record FileShape(string Name, string Path, MapShape Content, IReadOnlyList<Named> Defines)
{
    /// <summary>True where a pack has at least one.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where this is the kind of the file at the path.</summary>
    public bool Matches(string path)
    {
        var star = Path.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? path == Path
            : path.Length >= Path.Length
                && path.StartsWith(Path[..star], StringComparison.Ordinal)
                && path.EndsWith(Path[(star + 1)..], StringComparison.Ordinal)
                && !path[star..].Contains('/');
    }
}
