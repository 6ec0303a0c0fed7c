using CsCheck;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class TypoTests
{
    private static readonly Gen<string> AnyWord = Gen.OneOf(Gen.Char['a', 'd'], Gen.Char['a', 'z'], Gen.Char['\u0430', '\u0433'])
        .Array[1, 20].Select(letters => new string(letters));

    [Theory]
    [InlineData("fortran", "fotran", 1)]
    [InlineData("fortran", "fortrann", 1)]
    [InlineData("fortran", "fortren", 1)]
    [InlineData("fortran", "fotrrann", 2)]
    [InlineData("fortran", "frotran", 1)]
    [InlineData("fortran", "fortran", 0)]
    [InlineData("a", "zzz", 3)]
    public void A_swap_is_one_slip_like_any_other(string word, string other, int slips) => Assert.Equal(slips, Slips(word, other).Whole);

    [Fact]
    public void It_counts_what_the_textbook_counts() => Gen.Select(AnyWord, AnyWord).Sample((word, other) =>
    {
        var (whole, beginning) = Slips(word, other);

        Assert.Equal(Textbook(word, other), whole);
        Assert.Equal(Enumerable.Range(0, other.Length + 1).Min(length => Textbook(word, other[..length])), beginning);
    });

    [Fact]
    public void Letters_never_rule_out_what_slips_allow() => Gen.Select(AnyWord, AnyWord).Sample((word, other) =>
    {
        var (whole, beginning) = Slips(word, other);

        Assert.True(Typo.MayBeWithin(whole, Typo.LettersOf(word), Typo.LettersOf(other)));
        Assert.True(Typo.MayBeginWithin(beginning, Typo.LettersOf(word), Typo.LettersOf(other)));
    });

    private static (int Whole, int Beginning) Slips(string word, string other) => new Typo(word, new ulong[Typo.Room]).SlipsTo(other);

    private static int Textbook(string from, string to)
    {
        var distance = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i is 0 || j is 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                var change = distance[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(change, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
                }
            }
        }

        return distance[from.Length, to.Length];
    }
}
