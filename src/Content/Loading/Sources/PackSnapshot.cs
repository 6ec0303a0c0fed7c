using Quadrennial.Content.Loading.Shapes;

namespace Quadrennial.Content.Loading.Sources;

/// <summary>A pack's files as they were at one moment, so that what is compared is what is read.</summary>
/// <param name="Name">What to call the pack.</param>
/// <param name="Fingerprint">Differs whenever a file differs; null where something could not be read.</param>
/// <param name="Files">The YAML files by path; read from an assembly only when asked for.</param>
internal sealed record PackSnapshot(string Name, string? Fingerprint, Lazy<IReadOnlyList<PackFile>> Files)
{
    /// <summary>True for a pack that ships: the tests of the build have loaded it whole.</summary>
    public bool Ships { get; init; }

    /// <summary>The pack without its questions and bingo cards.</summary>
    public PackSnapshot WithoutPlay() => this with { Files = new(() => [.. Files.Value.Where(file => !PackFormat.IsToPlayWith(file.Path))]) };
}

/// <summary>A file of a pack.</summary>
/// <param name="Path">Within the pack, with <c>/</c>: <c>editions/2016.yaml</c>. Empty for the folder itself.</param>
/// <param name="Bytes">What is in it; at most one byte beyond the limit.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
internal sealed record PackFile(string Path, byte[] Bytes, PackProblem? Problem = null);

/// <summary>Why a file could not be read.</summary>
/// <param name="Rule">The rule's short name.</param>
/// <param name="Message">The sentence.</param>
internal sealed record PackProblem(string Rule, string Message);
