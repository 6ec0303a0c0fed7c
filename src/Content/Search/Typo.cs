using System.Numerics;

namespace Quadrennial.Content.Search;

/// <summary>
/// Counts the typing slips between one word and many others: letters missing, added, changed or swapped with their neighbour
/// (restricted Damerau–Levenshtein, computed for all letters of the word at once in the bits of an integer, after Hyyrö 2003).
/// </summary>
internal readonly ref struct Typo
{
    private const int Ascii = 128;

    private readonly ReadOnlySpan<char> _word;
    private readonly Span<ulong> _places;

    /// <summary>Prepares a word.</summary>
    /// <param name="word">1 to <see cref="Words.Longest"/> letters.</param>
    /// <param name="places"><see cref="Room"/> zeroed entries, kept for as long as this lives.</param>
    public Typo(ReadOnlySpan<char> word, Span<ulong> places)
    {
        _word = word;
        _places = places;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] < Ascii)
            {
                places[word[i]] |= 1UL << i;
            }
        }
    }

    /// <summary>Entries that the caller lends.</summary>
    public static int Room => Ascii;

    /// <summary>Which letters a word has, as bits; most pairs of words are told apart by this alone. Bit 0 is the space in a phrase.</summary>
    public static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c is ' ' ? 0 : char.IsAsciiLetter(c) ? c - 'a' + 1 : 27 + c % 5);
        }

        return letters;
    }

    /// <summary>False where the letters alone rule out that a number of slips makes one word of the other.</summary>
    public static bool MayBeWithin(int slips, uint letters, uint others) => BitOperations.PopCount(letters ^ others) <= 2 * slips;

    /// <summary>False where the letters alone rule out that a number of slips makes the beginning of the other of a word.</summary>
    public static bool MayBeginWithin(int slips, uint letters, uint others) => BitOperations.PopCount(letters & ~others) <= slips;

    /// <summary>The slips to the whole of another word, and to whichever beginning of it is nearest.</summary>
    public (int Whole, int Beginning) SlipsTo(ReadOnlySpan<char> other)
    {
        var last = 1UL << (_word.Length - 1);
        var rises = ulong.MaxValue;
        var falls = 0UL;
        var same = 0UL;
        var placesBefore = 0UL;
        var slips = _word.Length;
        var fewest = slips;
        foreach (var c in other)
        {
            var places = PlacesOf(c);
            same = (((~same & places) << 1) & placesBefore) | (((places & rises) + rises) ^ rises) | places | falls;
            var ups = falls | ~(same | rises);
            var downs = same & rises;
            slips += (ups & last) != 0 ? 1 : 0;
            slips -= (downs & last) != 0 ? 1 : 0;
            ups = (ups << 1) | 1;
            downs <<= 1;
            rises = downs | ~(same | ups);
            falls = ups & same;
            placesBefore = places;
            fewest = Math.Min(fewest, slips);
        }

        return (slips, fewest);
    }

    private ulong PlacesOf(char c)
    {
        if (c < Ascii)
        {
            return _places[c];
        }

        var places = 0UL;
        for (var i = 0; i < _word.Length; i++)
        {
            places |= _word[i] == c ? 1UL << i : 0;
        }

        return places;
    }
}
