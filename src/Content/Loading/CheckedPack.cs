using Quadrennial.Content.Loading.Shapes;
using Quadrennial.Content.Loading.Sources;
using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Loading;

/// <summary>A file that could be read, and what kind it is.</summary>
internal sealed record CheckedFile(FileShape Kind, YamlMap Content);

/// <summary>The files of a pack after every check: what is required is there, and whatever is there can be read.</summary>
/// <param name="files">Each kind's files, by path, under the kind's name.</param>
internal sealed class CheckedPack(ILookup<string, CheckedFile> files)
{
    /// <summary>The content of <c>conference.yaml</c>.</summary>
    public YamlMap Conference => files["conference"].Single().Content;

    /// <summary>The conference's id, or null where there is none that can be read.</summary>
    public YamlText? Id => files["conference"].FirstOrDefault()?.Content["id"] as YamlText;

    /// <summary>The content of each file in <c>editions</c>.</summary>
    public IEnumerable<YamlMap> Editions => files["edition"].Select(file => file.Content);

    /// <summary>Every speaker.</summary>
    public IEnumerable<YamlMap> Speakers => files["speakers"].SelectMany(file => file.Content.Maps("speakers"));

    /// <summary>Every topic.</summary>
    public IEnumerable<YamlMap> Topics => files["topics"].SelectMany(file => file.Content.Maps("topics"));

    /// <summary>Every trivia question.</summary>
    public IEnumerable<YamlMap> Questions => files["trivia"].SelectMany(file => file.Content.Maps("questions"));

    /// <summary>Every bingo card.</summary>
    public IEnumerable<YamlMap> BingoCards => files["bingo"].SelectMany(file => file.Content.Maps("cards"));

    /// <summary>Reads and checks a pack's files. The result may be used only where nothing was reported.</summary>
    public static CheckedPack Check(PackSnapshot pack, PackErrors errors)
    {
        var names = new PackNames(errors);
        var check = new PackCheck(errors, names);
        var read = new List<CheckedFile>();
        var missing = PackFormat.Files.Where(kind => kind.IsRequired).ToList();
        foreach (var file in pack.Files.Value)
        {
            var kind = PackFormat.Files.FirstOrDefault(kind => kind.Matches(file.Path));
            if (ReadFile(pack, file, kind, check) is { } content && kind is not null)
            {
                read.Add(new CheckedFile(kind, content));
            }
            else
            {
                // Whoever refers to what may stand in an unreadable file is not to blame.
                names.CannotKnow(kind?.Defines ?? Enum.GetValues<Named>());
            }

            missing.RemoveAll(required => required == kind || file.Path.Length == 0);
        }

        foreach (var kind in missing)
        {
            errors.Add(new Place(pack.Name), PackRule.MissingFile, $"a pack has a file `{kind.Path}`");
        }

        if (names.Count(Named.Talk) > PackFormat.MostTalks)
        {
            errors.Add(new Place(pack.Name), PackRule.TooLarge, $"a pack has at most {PackFormat.MostTalks} talks, here are {names.Count(Named.Talk)}");
        }

        names.CheckReferences();
        new PlayCheck(read, errors).Check();
        return new CheckedPack(read.ToLookup(file => file.Kind.Name));
    }

    private static YamlMap? ReadFile(PackSnapshot pack, PackFile file, FileShape? kind, PackCheck check)
    {
        var path = file.Path.Length == 0 ? pack.Name : $"{pack.Name.TrimEnd('/')}/{Characters.Clean(file.Path)}";
        var whole = new Place(path);
        if (file.Problem is { } problem)
        {
            check.Errors.Add(whole, problem.Rule, problem.Message);
        }
        else if (kind is null)
        {
            var hint = Nearest.Hint(file.Path, [.. PackFormat.Files.Select(known => known.Path)]);
            check.Errors.Add(whole, PackRule.UnknownFile, $"not a file of a pack{hint}");
        }
        else if (file.Bytes.Length > PackFormat.LargestFile)
        {
            check.Errors.Add(whole, PackRule.TooLarge, $"a file has at most {PackFormat.LargestFile} bytes");
        }
        else if (YamlFile.Read(path, file.Bytes, check.Errors) is { } root)
        {
            kind.Content.Check(root, key: "", check);
            return root as YamlMap;
        }

        return null;
    }
}
