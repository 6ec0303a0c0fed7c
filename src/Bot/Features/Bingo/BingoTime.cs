using System.Globalization;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>A place in a talk as people type it: <c>16:19</c>, <c>1:02:33</c>.</summary>
internal static class BingoTime
{
    /// <summary>What is asked for, to be said where it could not be read.</summary>
    public const string Wanted = "minutes and seconds such as 16:19, or with hours such as 1:02:33";

    private static readonly string[] Formats = [@"m\:ss", @"mm\:ss", @"h\:mm\:ss", @"hh\:mm\:ss"];

    /// <summary>Reads it; null where it is nothing of the kind.</summary>
    public static TimeSpan? Parse(string typed) =>
        TimeSpan.TryParseExact(typed.Trim(), Formats, CultureInfo.InvariantCulture, out var at) ? at
        : typed.Trim().Split(':') is [var minutes, { Length: 2 } seconds]
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var longer) && longer < 24 * 60
            && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var rest) && rest < 60
            ? new TimeSpan(0, longer, rest)
            : null;
}
