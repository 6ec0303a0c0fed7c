using System.Globalization;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Loading;

/// <summary>Reads the single values of a pack. Digits are ASCII and forms are fixed, so that a file reads the same everywhere.</summary>
internal static class PackValue
{
    /// <summary>A whole number without a sign.</summary>
    public static bool TryWhole(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>A year, a month or a day: <c>2028</c>, <c>2028-05</c>, <c>2028-05-01</c>.</summary>
    public static bool TryDate(string text, out PartialDate date)
    {
        if (text.Length == 4 && TryWhole(text, out var year) && year > 0)
        {
            date = new PartialDate(year);
            return true;
        }

        if (TryExact(text, "yyyy-MM", out var day))
        {
            date = new PartialDate(day.Year, day.Month);
            return true;
        }

        if (TryExact(text, "yyyy-MM-dd", out day))
        {
            date = new PartialDate(day.Year, day.Month, day.Day);
            return true;
        }

        date = default;
        return false;
    }

    /// <summary>A time on the venue's clock: <c>09:15</c>.</summary>
    public static bool TryClock(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>A place in a video: <c>19:15</c> or <c>1:02:03</c>, as video sites print it.</summary>
    public static bool TryOffset(string text, out TimeSpan offset)
    {
        string[] forms = [@"m\:ss", @"mm\:ss", @"h\:mm\:ss", @"hh\:mm\:ss"];
        return TimeSpan.TryParseExact(text, forms, CultureInfo.InvariantCulture, TimeSpanStyles.None, out offset);
    }

    /// <summary>An http or https address that names a host and no password.</summary>
    public static bool IsAddress(string text) =>
        !text.Any(character => character is ' ' or '<' or '>' or '"' or '\\' or '`' or '{' or '}' or '|' or '^')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;

    /// <summary>1 to <paramref name="longest"/> of a–z, 0–9, <c>.</c> and <c>-</c>, a letter or digit at both ends.</summary>
    public static bool IsId(string text, int longest) =>
        text.Length > 0
        && text.Length <= longest
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-')
        && char.IsAsciiLetterOrDigit(text[0])
        && char.IsAsciiLetterOrDigit(text[^1]);

    private static bool TryExact(string text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
