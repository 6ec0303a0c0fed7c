using Quadrennial.Bot.When;

namespace Quadrennial.Bot.Tests.When;

/// <summary>Holds <c>docs/time.md</c> to what the code does.</summary>
public class DocumentedTimesTests
{
    public static readonly TheoryData<string, string> Examples = [.. Rows("| You type | It means |")];

    public static readonly TheoryData<string, string> Refusals = [.. Rows("| You type | The answer begins |")];

    public static readonly TheoryData<string, string> Stored = [.. Rows("| Stored | Meaning |")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_is_read_as_it_says(string phrase, string meaning)
    {
        var (now, zone, context) = PhraseTable.Clock("2026-11-22T23:41+01:00 Europe/Berlin");

        Assert.StartsWith(meaning, WhenText.Describe(WhenParser.Read(phrase, now, zone, context), now));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_of_the_page_is_given_as_it_says(string phrase, string beginning)
    {
        var (now, zone, context) = PhraseTable.Clock("2026-11-22T23:41+01:00 Europe/Berlin");

        Assert.StartsWith(beginning, Assert.IsType<WhenReading.Unclear>(WhenParser.Read(phrase, now, zone, context)).Sentence);
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_stored_form_of_the_page_reads_back_to_itself(string stored, string meaning)
    {
        var (now, zone, context) = PhraseTable.Clock("2026-11-22T23:41+01:00 Europe/Berlin");

        Assert.NotEmpty(meaning);
        Assert.Equal(stored, WhenCanonical.Write(WhenParser.Read(stored, now, zone, context)));
    }

    private static IEnumerable<(string Phrase, string Meaning)> Rows(string header)
    {
        var isInTable = false;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "time.md")))
        {
            isInTable = line == header || (isInTable && line.StartsWith('|'));
            if (isInTable && line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|') is [_, var phrase, var meaning, _])
            {
                yield return (phrase.Trim().Trim('`'), meaning.Trim());
            }
        }
    }
}
