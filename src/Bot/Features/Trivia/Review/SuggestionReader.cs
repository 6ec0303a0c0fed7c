using System.Text.RegularExpressions;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>Holds suggestions to the rules of a pack's questions, and says what does not keep to them in the words of the form.</summary>
internal sealed partial class SuggestionReader(ConferenceContent content)
{
    private const int NamesOffered = 3;

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["ask"] = SuggestForm.AskLabel,
        ["answer"] = SuggestForm.AnswerLabel,
        ["options"] = SuggestForm.WrongLabel,
        ["explanation"] = SuggestForm.ExplanationLabel,
        ["source"] = SuggestForm.SourceLabel,
    };

    /// <summary>Reads a suggestion.</summary>
    /// <param name="suggestion">With what was typed.</param>
    /// <param name="objections">What is wrong with it, a sentence each; empty where nothing is.</param>
    /// <returns>The same with the talk or the page that tells its answer.</returns>
    public Suggestion Read(Suggestion suggestion, out IReadOnlyList<Markup> objections)
    {
        var shelf = content.Current;
        var typed = suggestion.Typed;
        var found = new List<Markup>();
        var read = WithSource(shelf, suggestion, typed.Source.Trim(), found);
        if (Suggestion.Lines(typed.Answer) is var right && right.Count == 0)
        {
            found.Add(Markup.Of($"“{SuggestForm.AnswerLabel}” is empty."));
        }
        else if (right.Count > 1 && Suggestion.Lines(typed.Wrong).Count > 0)
        {
            found.Add(Markup.Of(
                $"Where there are wrong options to choose from, “{SuggestForm.AnswerLabel}” has one line. Further lines are further ways to type an answer."));
        }
        else
        {
            // What cannot be found a source for is held to the other rules all the same.
            var question = (read.TalkId ?? read.Page) is null ? read with { Page = "https://example.org" } : read;
            found.AddRange(ObjectionsTo(question.ToQuestion(shelf.Catalogue)!, shelf.Catalogue.Questions));
        }

        objections = found;
        return read;
    }

    /// <summary>Whether two questions ask the same: players could not tell them apart.</summary>
    public static bool AsksTheSame(string one, string another) => AnswerMatcher.Match(one, new Answer.Typed([another], [])) is { IsExact: true };

    private static Suggestion WithSource(Shelf shelf, Suggestion suggestion, string source, List<Markup> objections)
    {
        if (TriviaFile.IsPage(source))
        {
            return shelf.Catalogue.Talks.FirstOrDefault(talk => talk.VideoUrl == source) is { } shown
                ? suggestion with { TalkId = shown.Id }
                : suggestion with { Page = source };
        }

        if (source.Contains("://", StringComparison.Ordinal) || source.Length is 0 or > Misses.MaxQueryLength)
        {
            objections.Add(Markup.Of($"“{SuggestForm.SourceLabel}” takes the title of a talk, or the whole address of a page."));
            return suggestion;
        }

        var match = shelf.Search.FindTalk(source);
        if (match is Match<Talk>.Found found)
        {
            return suggestion with { TalkId = found.Item.Id };
        }

        IReadOnlyList<Talk> nearest = match switch
        {
            Match<Talk>.Several several => several.Candidates,
            Match<Talk>.Nothing nothing => nothing.Nearest,
            _ => [],
        };
        var names = Markup.Join(" or ", nearest.Take(NamesOffered).Select(talk => Markup.Of($"“{talk.Title}”")));
        objections.Add(Markup.Of($"I know no one talk {Misses.Quote(source)}.{(names.IsEmpty ? default : Markup.Of($" Did you mean {names}?"))} The address of a page will do as well."));
        return suggestion;
    }

    private static IEnumerable<Markup> ObjectionsTo(Question question, IEnumerable<Question> asked)
    {
        foreach (var error in TriviaFile.Check(question))
        {
            var sentence = Quoted().Replace(error.Message, quoted => $"“{LabelOf(quoted.Groups["word"].Value)}”");
            yield return Markup.Of($"{sentence}.");
        }

        if (asked.FirstOrDefault(other => AsksTheSame(question.Text, other.Text)) is not null)
        {
            yield return Markup.Of($"I ask that already.");
        }
    }

    private static string LabelOf(string word) => Fields.GetValueOrDefault(word, word);

    [GeneratedRegex("`(?<word>[^`]*)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
