namespace Quadrennial.Content.Model;

/// <summary>What to tick off while somebody speaks.</summary>
public sealed record BingoCard
{
    /// <summary>Unique id, such as <c>dtrace.conf/cantrill</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>Where the card comes from, in a sentence or two, or null.</summary>
    public string? About { get; init; }

    /// <summary>Id of the speaker whose habits these are.</summary>
    public required string SpeakerId { get; init; }

    /// <summary>What can happen: at least 8, so that a card of three by three with a free middle can be dealt.</summary>
    public required IReadOnlyList<BingoSquare> Squares { get; init; }

    /// <summary>Where the card is told of.</summary>
    public required Provenance Provenance { get; init; }
}

/// <summary>One thing that can happen in a talk.</summary>
/// <param name="Id">Unique id, such as <c>dtrace.conf/unikernels</c>.</param>
/// <param name="Text">What happens, short enough for a button: at most 80 characters.</param>
/// <param name="Sightings">When it has been seen to happen; empty where no talk is known.</param>
/// <param name="Provenance">Where the habit is told; inferred where the square is our own reading.</param>
public sealed record BingoSquare(string Id, string Text, IReadOnlyList<Sighting> Sightings, Provenance Provenance);

/// <summary>That a square came up in a talk.</summary>
/// <param name="TalkId">Id of the talk.</param>
/// <param name="At">How far into its video, or null where that is not known.</param>
/// <param name="Url">Address that opens the video at that second; null exactly where <paramref name="At"/> is.</param>
/// <param name="Provenance">Where that is told.</param>
public sealed record Sighting(string TalkId, TimeSpan? At, string? Url, Provenance Provenance);
