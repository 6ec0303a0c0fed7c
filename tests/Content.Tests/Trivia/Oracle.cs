using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Quadrennial.Content.Model;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Content.Tests.Trivia;

/// <summary>
/// Says which answers to a generated question are right, from its words alone and the catalogue: it reads the question as a player would, takes
/// every record that fits these words, and shares no code with the generator. Whatever could be meant counts, sure or not.
/// </summary>
internal sealed partial class Oracle(Catalogue catalogue)
{
    private static readonly ConcurrentDictionary<string, string> Plains = [];

    /// <summary>What is wrong with the question, or null.</summary>
    public string? Fault(Question question) => question.Answer switch
    {
        Answer.Choice choice => FaultOf(choice, RightOptions(question.Text, choice.Options)),
        Answer.TrueFalse statement => CouldHold(question.Text) == statement.IsTrue && SurelyHolds(question.Text) == statement.IsTrue ? null : "the statement is as much the other",
        Answer.Order order => FaultOf(question.Text, order.Items),
        Answer.Typed typed => FaultOf(question.Text, typed),
        _ => "an unknown kind of answer",
    };

    private static string? FaultOf(Answer.Choice choice, List<string> right)
    {
        if (choice.Options.Select(Plain).Distinct().Count() != choice.Options.Count || choice.Options.Any(option => Plain(option).Length == 0))
        {
            return "options that cannot be told apart";
        }

        return right.Count == 1 && right[0] == choice.Options[choice.Right] ? null : $"{right.Count} right answers: {string.Join(" | ", right)}";
    }

    private List<string> RightOptions(string text, IReadOnlyList<string> options)
    {
        if (Who().Match(text) is { Success: true } who)
        {
            var others = who.Groups["others"].Success ? SpeakersOf(who).Select(Plain).Where(name => Plain(who.Groups["others"].Value).Contains(name)).ToHashSet() : [];
            var right = SpeakersOf(who).Select(Plain).Where(name => !others.Contains(name)).ToHashSet();
            return [.. options.Where(option => right.Contains(Plain(option)))];
        }

        if (What().Match(text) is { Success: true } what)
        {
            var theirs = TalksAt(what).Where(talk => NamesOf(talk).Select(Plain).Contains(Plain(what.Groups["name"].Value))).SelectMany(TitlesOf).Select(Plain).ToHashSet();
            // Nobody knows who gave a talk without a speaker.
            var anybodys = TalksAt(what).Where(talk => talk.Speakers.Count == 0).SelectMany(TitlesOf).Select(Plain).ToHashSet();
            return [.. options.Where(option => theirs.Contains(Plain(option)) || anybodys.Contains(Plain(option)))];
        }

        if (At().Match(text) is { Success: true } at)
        {
            var editions = catalogue.Talks.Where(talk => HasTitle(talk, at)).Select(talk => Plain(catalogue.EditionOf(talk).Name)).ToHashSet();
            return [.. options.Where(option => editions.Contains(Plain(option)))];
        }

        if (Began().Match(text) is { Success: true } began)
        {
            var starts = TalksAt(began).Where(talk => HasTitle(talk, began)).Select(talk => talk.StartsAt).ToList();
            var after = began.Groups["when"].Value == "after";
            return [.. options.Where(option => TalksAt(began).Where(talk => TitlesOf(talk).Select(Plain).Contains(Plain(option)))
                .Any(talk => starts.Any(start => start is null || talk.StartsAt is null || (after ? talk.StartsAt > start : talk.StartsAt < start))))];
        }

        if (Described().Match(text) is { Success: true } described)
        {
            var right = catalogue.Topics.Where(topic => topic.What is { } what && Plain(what) == Plain(described.Groups["what"].Value))
                .SelectMany(topic => topic.Aliases.Prepend(topic.Name)).Select(Plain).ToHashSet();
            return [.. options.Where(option => right.Contains(Plain(option)))];
        }

        throw new InvalidOperationException($"not understood: {text}");
    }

    private bool CouldHold(string text) => Gave().Match(text) is { Success: true } gave
        ? TalksAt(gave).Any(talk => HasTitle(talk, gave) && NamesOf(talk).Select(Plain).Contains(Plain(gave.Groups["name"].Value)))
        : throw new InvalidOperationException($"not understood: {text}");

    private bool SurelyHolds(string text)
    {
        var gave = Gave().Match(text);
        return TalksAt(gave).Where(talk => HasTitle(talk, gave)).All(talk => talk.Speakers.Any(credit =>
            !credit.IsInferred && Plain(catalogue.Speaker(credit.SpeakerId).Name) == Plain(gave.Groups["name"].Value)));
    }

    private string? FaultOf(string text, IReadOnlyList<string> items)
    {
        if (items.Select(Plain).Distinct().Count() != items.Count)
        {
            return "items that cannot be told apart";
        }

        IEnumerable<(Talk Talk, long? Time)> Meant(string item) => Day().Match(text) is { Success: true } day
            ? TalksAt(day).Where(talk => TitlesOf(talk).Select(Plain).Contains(Plain(item))).Select(talk => (talk, talk.StartsAt?.Ticks))
            : Ages().Match(text) is { Success: true } ages
                ? catalogue.Talks.Where(talk => Plain(catalogue.Conference(catalogue.EditionOf(talk).ConferenceId).Name) == Plain(ages.Groups["conference"].Value))
                    .Where(talk => TitlesOf(talk).Select(Plain).Contains(Plain(item))).Select(talk => (talk, (long?)catalogue.EditionOf(talk).Year))
                : throw new InvalidOperationException($"not understood: {text}");

        return items.Zip(items.Skip(1)).All(pair => Meant(pair.First).All(first => Meant(pair.Second).All(second => first.Time < second.Time)))
            ? null
            : "an order that is not the only one";
    }

    private string? FaultOf(string text, Answer.Typed typed)
    {
        var asked = Who().Match(text) is { Success: true } who ? who : Among().Match(text);
        var right = SpeakersOf(asked).ToList();
        if (!right.Any(name => AnswerMatcher.Match(name, typed) is not null))
        {
            return "no name is accepted";
        }

        // Only people of the same name may be taken for the right one.
        var names = right.Select(Plain).ToHashSet();
        return catalogue.Speakers.Select(speaker => speaker.Name).Distinct().Where(name => !names.Contains(Plain(name)))
            .Where(name => AnswerMatcher.Match(name, typed) is { IsExact: true })
            .Select(name => $"{name} is accepted").FirstOrDefault();
    }

    private IEnumerable<Talk> TalksAt(Match match) => catalogue.Talks.Where(talk => Plain(catalogue.EditionOf(talk).Name) == Plain(match.Groups["edition"].Value));

    private IEnumerable<string> SpeakersOf(Match match) => TalksAt(match).Where(talk => HasTitle(talk, match)).SelectMany(NamesOf);

    private IEnumerable<string> NamesOf(Talk talk) => talk.Speakers.Select(credit => catalogue.Speaker(credit.SpeakerId)).SelectMany(speaker => speaker.Aliases.Prepend(speaker.Name));

    private static IEnumerable<string> TitlesOf(Talk talk) => talk.OtherTitles.Prepend(talk.Title);

    private static bool HasTitle(Talk talk, Match match) => TitlesOf(talk).Select(Plain).Contains(Plain(match.Groups["title"].Value));

    /// <summary>Letters and digits alone, without accents, and "and" for its sign: what a listener would hear.</summary>
    private static string Plain(string text) => Plains.GetOrAdd(text, MakePlain);

    private static string MakePlain(string text)
    {
        var spelled = text.Replace("C++", "cplusplus", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal).ToLowerInvariant()
            .Replace('ü', 'u').Replace('ë', 'e');
        return string.Concat(spelled.Where(char.IsLetterOrDigit));
    }

    [GeneratedRegex("^Who gave “(?<title>.+)” at (?<edition>.+?)( together with (?<others>.+))?\\?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Who();

    [GeneratedRegex("^Name one of those who gave “(?<title>.+)” at (?<edition>.+)\\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Among();

    [GeneratedRegex("^Which of these talks did (?<name>.+) give at (?<edition>.+)\\?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex What();

    [GeneratedRegex("^At which .+ was “(?<title>.+)” on the programme\\?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex At();

    [GeneratedRegex("^Which of these talks began (?<when>after|before) “(?<title>.+)” at (?<edition>.+)\\?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Began();

    [GeneratedRegex("^What is this\\? “(?<what>.+)”$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Described();

    [GeneratedRegex("^(?<name>.+?)( was among those who)? gave “(?<title>.+)” at (?<edition>.+)\\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gave();

    [GeneratedRegex("^Put these talks of (?<edition>.+) in the order in which they began\\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("^Put these talks of (?<conference>.+) in order, the oldest first\\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ages();
}
