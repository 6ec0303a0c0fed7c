using Quadrennial.Content.Model;
using Quadrennial.Content.Tests.Search;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Content.Tests.Trivia;

public sealed class AnswerMatcherTests
{
    public static TheoryData<string> Accepted => Rows(AnswerRows.Accepted);

    public static TheoryData<string> Refused => Rows(AnswerRows.Refused);

    [Fact]
    public void The_table_has_rows_enough_both_ways()
    {
        Assert.True(Accepted.Count + Refused.Count >= 250, $"only {Accepted.Count} and {Refused.Count}");
        Assert.True(Math.Min(Accepted.Count, Refused.Count) >= 100, $"only {Accepted.Count} and {Refused.Count}");
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepts(string row)
    {
        var (typed, forms, _) = Parts(row);
        var meant = forms.FirstOrDefault(form => form.StartsWith('*'))?[1..] ?? forms[0];

        Assert.Equal(meant, AnswerMatcher.Match(typed, [.. forms.Select(form => form.TrimStart('*'))])?.Accepted);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses(string row)
    {
        var (typed, forms, wrong) = Parts(row);

        Assert.Null(AnswerMatcher.Match(typed, forms, wrong));
    }

    [Fact]
    public void Whatever_the_home_conference_accepts_matches_exactly_and_no_other_form_first()
    {
        var typed = DtraceConf.Catalogue.Questions.Select(question => question.Answer).OfType<Answer.Typed>().ToList();

        Assert.NotEmpty(typed);
        Assert.All(typed, answer => Assert.All(answer.Accepted, form => Assert.Equal(new AnswerMatch(form, 0), AnswerMatcher.Match(form, answer))));
        Assert.All(typed, answer => Assert.All(answer.Wrong, form => Assert.Null(AnswerMatcher.Match(form, answer))));
    }

    [Fact]
    public void The_slips_that_were_overlooked_are_counted()
    {
        Assert.Equal(new AnswerMatch("Bryan Cantrill", 2), AnswerMatcher.Match("brian cantrell", ["Bryan Cantrill"]));
        Assert.True(AnswerMatcher.Match("the FISHPONG!", ["Fishpong"])!.IsExact);
    }

    [Fact]
    public void An_option_can_be_typed_and_one_that_is_nearer_to_another_is_that_one()
    {
        var answer = new Answer.Choice(["Lynx", "Linux", "Linus", "Minix"], Right: 1);

        Assert.Equal("Linux", AnswerMatcher.Match("linux", answer)?.Accepted);
        Assert.Equal("Linux", AnswerMatcher.Match("Linuxx", answer)?.Accepted);
        Assert.Null(AnswerMatcher.Match("Linus", answer));
        Assert.Null(AnswerMatcher.Match("Linuz", answer));
    }

    [Theory]
    [InlineData(true, "true", true)]
    [InlineData(true, "TRUE!", true)]
    [InlineData(true, "false", false)]
    [InlineData(false, "false", true)]
    [InlineData(false, "true", false)]
    public void A_statement_is_answered_by_a_word(bool isTrue, string typed, bool isRight) =>
        Assert.Equal(isRight, AnswerMatcher.Match(typed, new Answer.TrueFalse(isTrue)) is not null);

    [Fact]
    public void An_order_is_not_typed() => Assert.Null(AnswerMatcher.Match("a", new Answer.Order(["a", "b", "c"])));

    [Theory]
    [InlineData("Fishpong ", 40)]
    [InlineData("a", 100_000)]
    [InlineData("nine ", 60)]
    [InlineData("999999999 million ", 16)]
    [InlineData("\ud800", 20)]
    [InlineData("1.", 100)]
    [InlineData("+ ", 100)]
    public void Whatever_is_typed_comes_to_a_verdict(string piece, int times) =>
        Assert.Null(AnswerMatcher.Match(string.Concat(Enumerable.Repeat(piece, times)), ["Fishpong", "9", "1.7"]));

    private static TheoryData<string> Rows(string table) => [.. table.Split('\n').Where(line => line.Contains('→') && !line.StartsWith('#'))];

    private static (string Typed, string[] Forms, string[] Wrong) Parts(string row)
    {
        // A combining accent would not survive an editor.
        var sides = row.Replace("\\u0308", "\u0308", StringComparison.Ordinal).Split('→');
        var forms = sides[1].Split('|', StringSplitOptions.TrimEntries);
        return (sides[0][..^1], [.. forms.Where(form => !form.StartsWith('!'))], [.. forms.Where(form => form.StartsWith('!')).Select(form => form[1..])]);
    }
}
