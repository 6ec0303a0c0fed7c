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
    internal static PackOutcome Load(IReadOnlyList<PackSnapshot> packs) => Load(packs, play: null);

    /// <summary>
    /// As <see cref="Load(IReadOnlyList{PackSnapshot})"/>, but leaves for later what a start does without: the questions and bingo cards of packs
    /// that ship. Those of other packs are checked at once.
    /// </summary>
    internal static PackOutcome LoadForStart(IReadOnlyList<PackSnapshot> packs) => Load(
        [.. packs.Select(pack => pack.Ships ? pack.WithoutPlay() : pack)],
        () => Load(packs) is PackOutcome.Loaded { Catalogue: var whole }
            ? new PlayMaterial(whole.Questions, whole.BingoCards)
            : throw new InvalidOperationException("a pack that ships has broken questions"));

    private static PackOutcome Load(IReadOnlyList<PackSnapshot> packs, Func<PlayMaterial>? play)
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
            play ?? (() => new PlayMaterial([.. readers.SelectMany(reader => reader.Play.Questions)], [.. readers.SelectMany(reader => reader.Play.BingoCards)]))));
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
