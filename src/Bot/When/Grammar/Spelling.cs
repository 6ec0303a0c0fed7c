namespace Quadrennial.Bot.When.Grammar;

/// <summary>Forgives slips of the finger: a letter missing, too many, changed, or two swapped.</summary>
internal static class Spelling
{
    /// <summary>How many slips a word of so many letters may hold.</summary>
    public static int Tolerance(int length) => length switch
    {
        < 4 => 0,
        < 7 => 1,
        _ => 2,
    };

    /// <summary>The words nearest to what was typed, within its tolerance; more than one if they are equally near.</summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> words)
    {
        var nearest = new List<string>();
        var least = Tolerance(typed.Length);
        foreach (var word in words.Where(word => word.Length >= 5 && Math.Abs(word.Length - typed.Length) <= least))
        {
            var slips = Slips(typed, word);
            if (slips < least)
            {
                nearest.Clear();
                least = slips;
            }

            if (slips == least && slips > 0)
            {
                nearest.Add(word);
            }
        }

        return nearest;
    }

    /// <summary>The number of slips from one to the other (optimal string alignment); any number above the tolerance may stand for more.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="word">What may have been meant; at most <see cref="WhenPolicy.MaxLength"/> characters.</param>
    /// <param name="allowUnfinished">Whether the rest of <paramref name="word"/> may still be missing.</param>
    public static int Slips(string typed, string word, bool allowUnfinished = false)
    {
        var tolerance = Tolerance(typed.Length);
        var width = word.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var change = last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > tolerance + 1)
            {
                return least;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        if (!allowUnfinished)
        {
            return last[^1];
        }

        var nearest = last[0];
        foreach (var slips in last)
        {
            nearest = Math.Min(nearest, slips);
        }

        return nearest;
    }
}
