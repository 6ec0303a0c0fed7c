using Quadrennial.Content.Loading;
using Quadrennial.Content.Loading.Sources;
using Quadrennial.Content.Storage;

namespace Quadrennial.Content;

/// <summary>
/// The talk database, <c>content.db</c>: what the packs say, imported into LiteDB so that a start need not read them again.
/// It can be thrown away at any time.
/// </summary>
/// <param name="path">The file. Its folder must exist.</param>
public sealed class ContentStore(string path)
{
    private readonly ContentFile _file = new(path);

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// Serves the catalogue from the file where that was made from just these packs, and otherwise reads the packs and makes the file anew.
    /// Safe to call again later, to see whether the packs have changed, and from several threads.
    /// </summary>
    /// <param name="packs">In order; the first is the home conference.</param>
    public ContentOutcome Open(IReadOnlyList<PackSource> packs) => Read(packs) switch
    {
        ContentOutcome.Ready { Rebuilt: true } ready => ready with { Trouble = Save(ready) ?? ready.Trouble },
        var outcome => outcome,
    };

    /// <summary>As <see cref="Open"/>, but leaves the file as it is, which makes a first start quicker. <see cref="Save"/> can follow later.</summary>
    /// <param name="packs">In order; the first is the home conference.</param>
    public ContentOutcome Read(IReadOnlyList<PackSource> packs)
    {
        PackSnapshot[] snapshots = [.. packs.Select(pack => pack.Snapshot())];
        var key = Key(snapshots);
        var (stored, trouble) = TryLoad(key);
        if (stored is not null)
        {
            return new ContentOutcome.Ready(stored, Rebuilt: false) { Key = key };
        }

        return PackLoader.LoadForStart(snapshots) switch
        {
            PackOutcome.Loaded loaded => new ContentOutcome.Ready(loaded.Catalogue, Rebuilt: true, trouble) { Key = key },
            PackOutcome.Broken broken => new ContentOutcome.Broken(broken.Errors),
            var outcome => throw new InvalidOperationException($"{outcome} is no outcome"),
        };
    }

    /// <summary>Makes the file anew from what was read. A crash at any instant leaves the old file or the new one, never a part.</summary>
    /// <returns>Why the file could not be written, or null. The next start then reads the packs again.</returns>
    public string? Save(ContentOutcome.Ready content)
    {
        try
        {
            _file.Save(content.Key, content.Catalogue);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{Path} could not be written, so the packs will be read again at the next start: {exception.Message}";
        }
    }

    /// <summary>
    /// Differs whenever a pack differs, or their order, or the code that reads and stores them: a build's module version id is a hash of it.
    /// Empty where a pack cannot be read.
    /// </summary>
    private static string Key(IReadOnlyList<PackSnapshot> packs) => packs.All(pack => pack.Fingerprint is not null)
        ? string.Join('\n', packs.Select(pack => $"{pack.Name} {pack.Fingerprint}").Prepend($"{typeof(ContentStore).Module.ModuleVersionId}"))
        : "";

    private (Catalogue? Stored, string? Trouble) TryLoad(string key)
    {
        if (key.Length == 0)
        {
            return (null, null);
        }

        try
        {
            return (_file.Load(key), null);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (null, $"{Path} could not be used and is made anew: {exception.Message}");
        }
    }
}
