using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Quadrennial.Content.Loading.Shapes;

namespace Quadrennial.Content.Loading.Sources;

/// <summary>A pack in a folder on disk. Only its YAML files count; hidden files and folders are passed over.</summary>
internal sealed class FolderPack(string path) : PackSource
{
    /// <summary>A pack has one level of folders; looking one deeper shows a file that was put too deep.</summary>
    private static readonly EnumerationOptions TwoLevels = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 2,
        IgnoreInaccessible = false,
    };

    /// <inheritdoc />
    public override string Name => path;

    /// <inheritdoc />
    internal override PackSnapshot Snapshot()
    {
        var files = ReadAll();
        return new(Name, files.All(file => file.Problem is null) ? Hash(files) : null, new(() => files));
    }

    private PackFile[] ReadAll()
    {
        try
        {
            List<string> found = [.. Directory.EnumerateFiles(path, "*", TwoLevels).Where(IsYaml).Take(PackFormat.MostFiles + 1)];
            return found.Count <= PackFormat.MostFiles
                ? [.. found.Select(file => Path.GetRelativePath(path, file).Replace('\\', '/')).Order(StringComparer.Ordinal).Select(Read)]
                : Nothing(PackRule.TooLarge, $"a pack has at most {PackFormat.MostFiles} YAML files");
        }
        catch (Exception exception) when (IsFileTrouble(exception))
        {
            return Nothing(PackRule.Unreadable, $"cannot read the folder: {exception.Message}");
        }
    }

    private PackFile Read(string file)
    {
        if (!StaysInside(file))
        {
            return new(file, [], new(PackRule.Outside, "a link may not lead out of the pack's folder: put the file itself here"));
        }

        try
        {
            using var stream = File.OpenRead(Path.Combine(path, file));
            var bytes = new byte[Math.Min(stream.Length, PackFormat.LargestFile + 1)];
            stream.ReadExactly(bytes);
            return new(file, bytes);
        }
        catch (Exception exception) when (IsFileTrouble(exception))
        {
            return new(file, [], new(PackRule.Unreadable, $"cannot read the file: {exception.Message}"));
        }
    }

    /// <summary>Follows every link on the way, one at a time: a mounted volume may link within itself, as Kubernetes does.</summary>
    private bool StaysInside(string file)
    {
        const int MostLinks = 40;
        var ahead = new Stack<string>(file.Split('/').Reverse());
        var behind = new List<string>();
        var links = 0;
        while (ahead.TryPop(out var step))
        {
            if (step is "" or ".")
            {
                continue;
            }

            if (step is "..")
            {
                if (behind.Count == 0)
                {
                    return false;
                }

                behind.RemoveAt(behind.Count - 1);
            }
            else if (new FileInfo(Path.Combine([path, .. behind, step])).LinkTarget is not { } target)
            {
                behind.Add(step);
            }
            else if (Path.IsPathRooted(target) || ++links > MostLinks)
            {
                return false;
            }
            else
            {
                foreach (var part in target.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse())
                {
                    ahead.Push(part);
                }
            }
        }

        return true;
    }

    private static string Hash(IEnumerable<PackFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var file in files)
        {
            // With its length before it, no part can be taken for another.
            foreach (var part in new[] { Encoding.UTF8.GetBytes(file.Path), file.Bytes })
            {
                BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
                hash.AppendData(length);
                hash.AppendData(part);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PackFile[] Nothing(string rule, string message) => [new("", [], new(rule, message))];

    private static bool IsYaml(string file) => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml";

    private static bool IsFileTrouble(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
