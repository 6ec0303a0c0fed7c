using Quadrennial.Content.Loading.Sources;
using Quadrennial.Content.Loading.Yaml;

namespace Quadrennial.Content.Loading;

/// <summary>Reads packs and checks everything in them at once. Touches no database: <c>check-config</c> needs nothing else.</summary>
public static class PackLoader
{
    /// <summary>Reads the packs in the order given; the first is the home conference.</summary>
    /// <returns>The catalogue of all packs, or every error in any of them. Never throws over what a pack says or lacks.</returns>
    public static PackOutcome Load(IReadOnlyList<PackSource> packs) => Load([.. packs.Select(pack => pack.Snapshot())]);

    /// <summary>Reads packs whose files are at hand.</summary>
    internal static PackOutcome Load(IReadOnlyList<PackSnapshot> packs)
    {
        var errors = new PackErrors();
        List<CheckedPack> checkedPacks = [.. packs.Select(pack => CheckedPack.Check(pack, errors))];
        CheckTogether(checkedPacks, errors);
        if (errors.Any)
        {
            return new PackOutcome.Broken(errors.InOrder);
        }

        List<PackReader> readers = [.. checkedPacks.Select(pack => new PackReader(pack))];
        return new PackOutcome.Loaded(new Catalogue(
            [.. readers.Select(reader => reader.Conference)],
            [.. readers.SelectMany(reader => reader.Editions)],
            [.. readers.SelectMany(reader => reader.Talks)],
            [.. readers.SelectMany(reader => reader.Speakers)],
            [.. readers.SelectMany(reader => reader.Topics)],
            () => new PlayMaterial([.. readers.SelectMany(reader => reader.Play.Questions)], [.. readers.SelectMany(reader => reader.Play.BingoCards)])));
    }

    /// <summary>Ids begin with the conference's, so two packs can be in each other's way only there.</summary>
    private static void CheckTogether(IEnumerable<CheckedPack> packs, PackErrors errors)
    {
        var places = new Dictionary<string, Place>();
        foreach (var id in packs.Select(pack => pack.Id).OfType<YamlText>())
        {
            if (!places.TryAdd(id.Value, id.Place))
            {
                errors.Add(id.Place, PackRule.DuplicateId, $"conference {Characters.Quote(id.Value)} is already in {places[id.Value].File}");
            }
        }
    }
}
