using System.Reflection;

namespace Quadrennial.Content.Loading.Sources;

/// <summary>A pack among an assembly's resources, named <c>packs/conference/file.yaml</c>.</summary>
internal sealed class EmbeddedPack : PackSource
{
    private const string Root = "packs/";

    private readonly Assembly _assembly;

    private EmbeddedPack(Assembly assembly, string name)
    {
        _assembly = assembly;
        Name = name;
    }

    /// <inheritdoc />
    public override string Name { get; }

    /// <summary>Every pack in the assembly, by name.</summary>
    public static IReadOnlyList<PackSource> In(Assembly assembly) =>
    [
        .. Resources(assembly)
            .Select(resource => resource.Path[..resource.Path.IndexOf('/', Root.Length)])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(name => new EmbeddedPack(assembly, name)),
    ];

    /// <inheritdoc />
    // The build is deterministic: a module version id is a hash of everything in the assembly, its packs included. Nothing has to be read.
    internal override PackSnapshot Snapshot() => new(Name, $"{_assembly.ManifestModule.ModuleVersionId:N}", new(Read)) { Ships = true };

    private IReadOnlyList<PackFile> Read() =>
    [
        .. Resources(_assembly)
            .Where(resource => resource.Path.StartsWith($"{Name}/", StringComparison.Ordinal))
            .OrderBy(resource => resource.Path, StringComparer.Ordinal)
            .Select(resource => new PackFile(resource.Path[(Name.Length + 1)..], Bytes(resource.Name))),
    ];

    private byte[] Bytes(string resource)
    {
        using var stream = _assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The resources that are packs' files. Their names hold the path separator of the machine that built them.</summary>
    private static IEnumerable<Resource> Resources(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Select(name => new Resource(name.Replace('\\', '/'), name))
            .Where(resource => resource.Path.StartsWith(Root, StringComparison.Ordinal) && resource.Path.IndexOf('/', Root.Length) > 0);

    private sealed record Resource(string Path, string Name);
}
