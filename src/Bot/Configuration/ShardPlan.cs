using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quadrennial.Bot.Configuration;

/// <summary>Which shards a process runs.</summary>
/// <param name="Ids">From 0 to <paramref name="Total"/> − 1, each once.</param>
/// <param name="Total">How many there are in all processes together; at least 1.</param>
internal sealed record ShardPlan(IReadOnlyList<int> Ids, int Total)
{
    /// <summary>Reads <c>0,1/4</c> or <c>0-3/8</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ShardPlan? plan)
    {
        plan = null;
        if (text.Split('/') is not [var list, var totalText] || !TryNumber(totalText, out var total) || total is < 1 or > 10_000)
        {
            return false;
        }

        var ids = new SortedSet<int>();
        foreach (var part in list.Split(','))
        {
            var range = part.Split('-');
            if (range.Length > 2 || !TryNumber(range[0], out var first) || !TryNumber(range[^1], out var last) || first > last || last >= total)
            {
                return false;
            }

            ids.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        plan = new ShardPlan([.. ids], total);
        return true;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number) && number >= 0;
}
