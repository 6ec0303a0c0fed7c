using System.Security.Cryptography;
using System.Text;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>Which squares a player gets, and which lines of a card are complete.</summary>
internal static class BingoDealing
{
    /// <summary>The square in the middle that everybody has for nothing.</summary>
    public const string Free = "*";

    /// <summary>Deals a card: five by five with a free middle where there are squares enough, else four by four, else three by three with a free middle.</summary>
    /// <param name="squares">At least eight.</param>
    /// <param name="seed">What makes this player's card theirs: the same seed, the same card.</param>
    public static IReadOnlyList<string> Deal(IEnumerable<string> squares, string seed)
    {
        var mixed = squares.OrderBy(square => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{square}")))).ToList();
        var size = mixed.Count switch
        {
            >= 24 => 5,
            >= 16 => 4,
            _ => 3,
        };
        var hasFree = size % 2 == 1;
        var dealt = mixed.Take((size * size) - (hasFree ? 1 : 0)).ToList();
        if (hasFree)
        {
            dealt.Insert(dealt.Count / 2, Free);
        }

        return dealt;
    }

    /// <summary>The complete lines of a card.</summary>
    /// <param name="squares">Row by row; their number is a square number.</param>
    /// <param name="hasHappened">Of a square's id.</param>
    public static IReadOnlyList<BingoLine> Lines(IReadOnlyList<string> squares, Func<string, bool> hasHappened)
    {
        var size = (int)Math.Round(Math.Sqrt(squares.Count));
        var all = Enumerable.Range(0, size);
        return
        [
            .. all.Select(row => new BingoLine($"row {row + 1}", [.. all.Select(column => (row * size) + column)]))
                .Concat(all.Select(column => new BingoLine($"column {column + 1}", [.. all.Select(row => (row * size) + column)])))
                .Append(new BingoLine("the diagonal from top left", [.. all.Select(step => step * (size + 1))]))
                .Append(new BingoLine("the diagonal from top right", [.. all.Select(step => (step + 1) * (size - 1))]))
                .Where(line => line.Places.All(place => squares[place] == Free || hasHappened(squares[place]))),
        ];
    }
}

/// <summary>A line of a card.</summary>
/// <param name="Name">In words: <c>row 2</c>.</param>
/// <param name="Places">Which squares, counted from 0 in reading order.</param>
internal sealed record BingoLine(string Name, IReadOnlyList<int> Places);
