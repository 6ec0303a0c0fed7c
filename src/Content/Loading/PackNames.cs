namespace Quadrennial.Content.Loading;

/// <summary>What has an id in a pack.</summary>
internal enum Named
{
    Conference,
    Source,
    Edition,
    Talk,
    Speaker,
    Topic,
}

/// <summary>The ids of one pack: where each stands and who refers to it. References are checked last, when every file has been read.</summary>
internal sealed class PackNames(PackErrors errors)
{
    private readonly Dictionary<(Named Kind, string Id), Place> _definitions = [];
    private readonly List<(Named Kind, string Id, Place Place)> _references = [];
    private readonly HashSet<Named> _unreadable = [];

    public void Define(Named kind, string id, Place place)
    {
        if (!_definitions.TryAdd((kind, id), place))
        {
            var first = _definitions[(kind, id)];
            errors.Add(place, PackRule.DuplicateId, $"{Word(kind)} {Characters.Quote(id)} is already in {first.File}:{first.Line}");
        }
    }

    public void Refer(Named kind, string id, Place place) => _references.Add((kind, id, place));

    /// <summary>Says that a file which defines these could not be read, so that nobody is blamed for referring to them.</summary>
    public void CannotKnow(IEnumerable<Named> kinds) => _unreadable.UnionWith(kinds);

    /// <summary>Reports every reference to something that is not in the pack.</summary>
    public void CheckReferences()
    {
        var known = _definitions.Keys.ToLookup(name => name.Kind, name => name.Id);
        foreach (var (kind, id, place) in _references)
        {
            if (!_definitions.ContainsKey((kind, id)) && !_unreadable.Contains(kind))
            {
                var hint = Nearest.Hint(id, [.. known[kind]]);
                errors.Add(place, PackRule.Unknown(kind), $"unknown {Word(kind)} {Characters.Quote(id)}{hint}");
            }
        }
    }

    private static string Word(Named kind) => kind.ToString().ToLowerInvariant();
}
