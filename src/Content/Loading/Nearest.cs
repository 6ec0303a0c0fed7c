namespace Quadrennial.Content.Loading;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>Up to this many are listed when none is near.</summary>
    private const int ShortList = 12;

    /// <summary>The end of an error message: the nearest of the valid values; else all of them where they are few; else nothing.</summary>
    public static string Hint(string given, IReadOnlyCollection<string> valid)
    {
        if (To(given, valid) is { } nearest)
        {
            return $", did you mean `{nearest}`?";
        }

        return valid.Count is > 0 and <= ShortList ? $": one of {string.Join(", ", valid.Select(value => $"`{value}`"))}" : "";
    }

    /// <summary>The valid value that is at most a third of its letters away, or null.</summary>
    public static string? To(string given, IEnumerable<string> valid)
    {
        var wanted = Normal(given);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in valid)
        {
            var distance = Distance(wanted, Normal(candidate));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // People write a name where its id belongs.
    private static string Normal(string text) => text.ToLowerInvariant().Replace(' ', '-').Replace('_', '-');

    /// <summary>Letters apart, or <see cref="int.MaxValue"/> where that is too far to be a slip.</summary>
    private static int Distance(string wanted, string candidate)
    {
        var distance = Within(wanted, candidate);

        // `ahrnes` for `matt-ahrens`: a part of an id, but then a whole one that is as near wins.
        foreach (var part in candidate.Contains('-') ? candidate.Split('-') : [])
        {
            if (part.Length > 3 && Within(wanted, part) is var partial and < int.MaxValue)
            {
                distance = Math.Min(distance, partial + 1);
            }
        }

        return distance;
    }

    private static int Within(string wanted, string candidate)
    {
        var limit = Math.Max(1, Math.Max(wanted.Length, candidate.Length) / 3);
        if (Math.Abs(wanted.Length - candidate.Length) > limit)
        {
            return int.MaxValue;
        }

        var distance = Edits(wanted, candidate);
        return distance <= limit ? distance : int.MaxValue;
    }

    /// <summary>Letters added, left out, changed or swapped with their neighbour.</summary>
    private static int Edits(string from, string to)
    {
        var rows = new int[3][];
        rows[0] = new int[to.Length + 1];
        rows[1] = [.. Enumerable.Range(0, to.Length + 1)];
        rows[2] = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            var (before, above, row) = (rows[0], rows[1], rows[2]);
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            rows = [above, row, before];
        }

        return rows[1][to.Length];
    }
}
