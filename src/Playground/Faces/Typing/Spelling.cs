namespace Quadrennial.Playground.Faces.Typing;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The candidate that <paramref name="word"/> was probably meant to be, or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var typed = word.ToLowerInvariant();
        var allowed = typed.Length switch { <= 2 => 0, <= 4 => 1, _ => 2 };
        var isBeginning = typed.Length >= 2;
        return candidates
            .Select(name => (Name: name, Distance: Distance(typed, name.ToLowerInvariant())))
            .Where(guess => guess.Distance <= allowed || (isBeginning && guess.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(guess => guess.Distance)
            .Select(guess => guess.Name)
            .FirstOrDefault();
    }

    /// <summary>How many letters to add, drop, replace or swap with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[left.Length, right.Length];
    }
}
