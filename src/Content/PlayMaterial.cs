using Quadrennial.Content.Model;

namespace Quadrennial.Content;

/// <summary>What packs bring to play with. Apart from the catalogue, since a start needs none of it.</summary>
/// <param name="Questions">Every trivia question, in the order of the packs.</param>
/// <param name="BingoCards">Every bingo card, in the order of the packs.</param>
public sealed record PlayMaterial(IReadOnlyList<Question> Questions, IReadOnlyList<BingoCard> BingoCards)
{
    /// <summary>Nothing to play with.</summary>
    public static PlayMaterial None { get; } = new([], []);
}
