using System.Diagnostics.CodeAnalysis;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>Reads an order that somebody typed: <c>BDAC</c>, <c>b, d, a, c</c>, <c>2 4 1 3</c>.</summary>
internal static class TypedOrder
{
    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="count">How many items there are; at most 9.</param>
    /// <param name="order">The indexes with blanks between, as an answer is kept.</param>
    /// <returns>False where it does not name each item once.</returns>
    public static bool TryRead(string typed, int count, [NotNullWhen(true)] out string? order)
    {
        var indexes = typed.Where(char.IsLetterOrDigit).Select(IndexOf).ToList();
        order = indexes.Count == count && indexes.Order().SequenceEqual(Enumerable.Range(0, count)) ? string.Join(' ', indexes) : null;
        return order is not null;
    }

    private static int IndexOf(char character) => character switch
    {
        >= 'a' and <= 'z' => character - 'a',
        >= 'A' and <= 'Z' => character - 'A',
        >= '1' and <= '9' => character - '1',
        _ => -1,
    };
}
