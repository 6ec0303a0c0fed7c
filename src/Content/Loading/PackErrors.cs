namespace Quadrennial.Content.Loading;

/// <summary>
/// A spot in a pack's file. A class, like everything that the loader keeps in collections: code for collections of structs is not in a
/// ready-to-run image, and compiling it would be half of the time that a first start takes.
/// </summary>
/// <param name="File">The file as its author would open it.</param>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Column">1-based; 0 for the file as a whole.</param>
internal sealed record Place(string File, int Line = 0, int Column = 0);

/// <summary>Gathers what is wrong, so that an author sees all of it at once.</summary>
internal sealed class PackErrors
{
    /// <summary>Nobody reads more, and a hostile file must not fill the memory with complaints.</summary>
    private const int Most = 1000;

    private readonly List<PackError> _errors = [];

    /// <summary>True once anything was reported.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>True once nothing more is taken, and looking for more is in vain.</summary>
    public bool IsFull => _errors.Count == Most;

    /// <summary>Everything reported, file by file, from top to bottom.</summary>
    public IReadOnlyList<PackError> InOrder =>
        [.. _errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];

    public void Add(Place place, string rule, string message)
    {
        if (!IsFull)
        {
            _errors.Add(new PackError(place.File, place.Line, place.Column, rule, message));
        }
    }
}
