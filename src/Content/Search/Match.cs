namespace Quadrennial.Content.Search;

/// <summary>What a query came to. A weak best match is offered, never asserted.</summary>
/// <typeparam name="T">What was looked for: a talk, a speaker, a topic.</typeparam>
public abstract record Match<T>
{
    private Match()
    {
    }

    /// <summary>One clear answer.</summary>
    /// <param name="Item">The answer.</param>
    public sealed record Found(T Item) : Match<T>;

    /// <summary>Several good answers; a person has to pick.</summary>
    /// <param name="Candidates">2 to 25, best first.</param>
    public sealed record Several(IReadOnlyList<T> Candidates) : Match<T>;

    /// <summary>No good answer.</summary>
    /// <param name="Nearest">Up to three that come nearest, best first; may be empty.</param>
    public sealed record Nothing(IReadOnlyList<T> Nearest) : Match<T>;
}

/// <summary>Narrows a search for talks.</summary>
/// <param name="EditionId">Only this edition's talks, or null for all.</param>
/// <param name="SpeakerId">Only this speaker's talks, or null for all.</param>
public readonly record struct TalkFilter(string? EditionId = null, string? SpeakerId = null);
