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
    Question,
    Card,
    Square,
}

/// <summary>The ids of one pack: where each stands and who refers to it. References are checked last, when every file has been read.</summary>
internal sealed class PackNames(PackErrors errors)
{
    private readonly IReadOnlyList<Ids> _kinds = [.. Enum.GetValues<Named>().Select(kind => new Ids(kind.ToString().ToLowerInvariant()))];

    public void Define(Named kind, string id, Place place)
    {
        var ids = _kinds[(int)kind];
        if (!ids.Places.TryAdd(id, place))
        {
            var first = ids.Places[id];
            errors.Add(place, PackRule.DuplicateId, $"{ids.Word} {Characters.Quote(id)} is already in {first.File}:{first.Line}");
        }
    }

    public void Refer(Named kind, string id, Place place) => _kinds[(int)kind].References.Add(new Reference(id, place));

    /// <summary>How many there are.</summary>
    public int Count(Named kind) => _kinds[(int)kind].Places.Count;

    /// <summary>Says that a file which defines these could not be read, so that nobody is blamed for referring to them.</summary>
    public void CannotKnow(IEnumerable<Named> kinds)
    {
        foreach (var kind in kinds)
        {
            _kinds[(int)kind].IsKnown = false;
        }
    }

    /// <summary>Reports every reference to something that is not in the pack.</summary>
    public void CheckReferences()
    {
        foreach (var kind in _kinds.Where(kind => kind.IsKnown))
        {
            foreach (var (id, place) in kind.References.Where(reference => !kind.Places.ContainsKey(reference.Id)).TakeWhile(_ => !errors.IsFull))
            {
                var hint = Nearest.Hint(id, kind.Places.Keys);
                errors.Add(place, $"unknown-{kind.Word}", $"unknown {kind.Word} {Characters.Quote(id)}{hint}");
            }
        }
    }

    private sealed record Ids(string Word)
    {
        public Dictionary<string, Place> Places { get; } = [];

        public List<Reference> References { get; } = [];

        public bool IsKnown { get; set; } = true;
    }

    private sealed record Reference(string Id, Place Place);
}
