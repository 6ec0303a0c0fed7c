using System.Globalization;

namespace Quadrennial.Content.Trivia;

/// <summary>Writes numbers that are spelled out in English in digits: <c>eighty-seven</c>, <c>twenty sixteen</c>, <c>third</c>.</summary>
internal static class NumberWords
{
    private const string OrdinalEnd = "th";

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>The words with every number in digits without leading zeros, and every ordinal as digits with <c>th</c>.</summary>
    /// <param name="words">Folded.</param>
    public static List<string> InDigits(List<string> words)
    {
        var result = new List<string>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var next = i;
            if (TryNumber(words, ref next, out var number))
            {
                result.Add(Digits(number));
            }
            else if (TryOrdinal(words, ref next, out number))
            {
                result.Add(Digits(number) + OrdinalEnd);
            }
            else
            {
                result.Add(words[next++]);
            }

            i = next;
        }

        return result;
    }

    /// <summary>The 3rd of September is 3 September; a third is not three.</summary>
    public static List<string> WithPlainDays(List<string> words) =>
        words.Count < 2 ? words : [.. words.Select(word => char.IsAsciiDigit(word[0]) && word.EndsWith(OrdinalEnd, StringComparison.Ordinal) ? word[..^2] : word)];

    private static bool TryNumber(List<string> words, ref int at, out long number)
    {
        if (!TryBelowHundred(words, ref at, out number))
        {
            if (At(words, at) is not ("hundred" or "thousand" or "million"))
            {
                return false;
            }

            number = 1;
        }
        else if (number is >= 10 and < 100 && IsWord(words, at - 1))
        {
            // Years: twenty sixteen, nineteen eighty-four.
            var next = at;
            if (IsWord(words, next) && TryBelowHundred(words, ref next, out var rest) && rest >= 10)
            {
                (number, at) = (number * 100 + rest, next);
                return true;
            }
        }

        long total = 0;
        while (At(words, at) is "hundred" or "thousand" or "million" && total + number < 1_000_000)
        {
            var unit = words[at++] switch { "hundred" => 100, "thousand" => 1_000, _ => 1_000_000 };
            number *= unit;
            var next = at + (At(words, at) is "and" ? 1 : 0);
            if (!TryBelowHundred(words, ref next, out var rest))
            {
                continue;
            }

            at = next;
            if (unit == 100)
            {
                number += rest;
            }
            else
            {
                (total, number) = (total + number, rest);
            }
        }

        number += total;
        return true;
    }

    private static bool TryBelowHundred(List<string> words, ref int at, out long number)
    {
        var word = At(words, at);
        if (word.Length is > 0 and < 10 && word.All(char.IsAsciiDigit))
        {
            number = long.Parse(word, CultureInfo.InvariantCulture);
            at++;
            return true;
        }

        if (Array.IndexOf(Tens, word) is var tens and >= 0)
        {
            number = 20 + 10 * tens;
            at++;
            if (Array.IndexOf(Small, At(words, at)) is var unit and > 0 and < 10)
            {
                number += unit;
                at++;
            }

            return true;
        }

        number = Array.IndexOf(Small, word);
        at += number >= 0 ? 1 : 0;
        return number >= 0;
    }

    private static bool TryOrdinal(List<string> words, ref int at, out long number)
    {
        var word = At(words, at);
        if (word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" && long.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            at++;
            return true;
        }

        number = Array.IndexOf(Ordinals, word);
        at += number >= 0 ? 1 : 0;
        return number >= 0;
    }

    private static string At(List<string> words, int index) => index < words.Count ? words[index] : "";

    private static bool IsWord(List<string> words, int index) => At(words, index) is { Length: > 0 } word && !char.IsAsciiDigit(word[0]);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
