using Quadrennial.Content.Loading.Sources;

namespace Quadrennial.Content.Loading;

/// <summary>Where a pack comes from: embedded in the assembly, or a folder on disk.</summary>
public abstract class PackSource
{
    /// <summary>The packs that ship inside this assembly, by name.</summary>
    public static IReadOnlyList<PackSource> Embedded { get; } = EmbeddedPack.In(typeof(PackSource).Assembly);

    /// <summary>What to call the pack in messages: the folder as configured, or <c>packs/dtrace.conf</c> for an embedded one.</summary>
    public abstract string Name { get; }

    /// <summary>A pack in a folder on disk. That it exists is checked when it is loaded.</summary>
    /// <param name="path">The folder that holds <c>conference.yaml</c>; relative to the working directory, or absolute.</param>
    public static PackSource Folder(string path) => new FolderPack(path);

    /// <summary>What is there at this moment. Never throws over what is or is not on disk.</summary>
    internal abstract PackSnapshot Snapshot();
}
