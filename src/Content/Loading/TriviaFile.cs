using System.Text;
using Quadrennial.Content.Loading.Shapes;
using Quadrennial.Content.Loading.Yaml;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Loading;

/// <summary>Writes questions as the <c>trivia.yaml</c> of a pack, and checks them by the rules of that file before anybody has a pack.</summary>
public static class TriviaFile
{
    /// <summary>The file's name in a pack.</summary>
    public const string Name = "trivia.yaml";

    /// <summary>The file as a pack has it.</summary>
    /// <param name="questions">At least one, all of the same conference: what their ids begin with is left out.</param>
    /// <param name="heading">A line of comment to begin with, without its <c>#</c>; or null.</param>
    public static string Write(IEnumerable<Question> questions, string? heading = null)
    {
        var text = new StringBuilder();
        if (heading is not null)
        {
            text.Append($"# {heading}\n");
        }

        text.Append("questions:\n");
        foreach (var question in questions)
        {
            Append(text, question);
        }

        return text.ToString();
    }

    /// <summary>True for the address of a page that a question may name as its source.</summary>
    public static bool IsPage(string text) => text.Length <= AddressShape.Longest && PackValue.IsAddress(text);

    /// <summary>What is wrong with a question by the rules of the file; empty where nothing is. That its talk and sources exist is not asked.</summary>
    public static IReadOnlyList<PackError> Check(Question question)
    {
        var errors = new PackErrors();
        if (YamlFile.Read(Name, Encoding.UTF8.GetBytes(Write([question])), errors) is { } root)
        {
            PackFormat.Files.Single(file => file.Path == Name).Content.Check(root, key: "", new PackCheck(errors, new PackNames(errors)));
        }

        return errors.InOrder;
    }

    private static void Append(StringBuilder text, Question question)
    {
        text.Append($"  - id: {Local(question.Id)}\n");
        Append(text, "ask", question.Text);
        switch (question.Answer)
        {
            case Answer.Choice choice:
                text.Append($"    kind: {QuestionKind.Choice}\n");
                Append(text, "options", choice.Options);
                Append(text, "answer", choice.Shown);
                break;

            case Answer.TrueFalse statement:
                text.Append($"    kind: {QuestionKind.TrueFalse}\n    answer: {(statement.IsTrue ? "true" : "false")}\n");
                break;

            case Answer.Typed typed:
                text.Append($"    kind: {QuestionKind.Typed}\n");
                Append(text, "answer", typed.Accepted);
                Append(text, "wrong", typed.Wrong);
                break;

            case Answer.Order order:
                text.Append($"    kind: {QuestionKind.Order}\n");
                Append(text, "options", order.Items);
                break;
        }

        text.Append($"    difficulty: {question.Difficulty.ToString().ToLowerInvariant()}\n");
        Append(text, "explanation", question.Explanation);
        if (question.TalkId is { } talk)
        {
            text.Append($"    talk: {Quoted(Local(talk))}\n");
        }
        else if (question.EditionId is { } edition)
        {
            text.Append($"    edition: {Quoted(Local(edition))}\n");
        }

        if (question.At is { } at)
        {
            text.Append($"    at: {Quoted(at.ToString(@"h\:mm\:ss"))}\n");
            Append(text, "url", question.WatchUrl ?? "");
        }

        Append(text, "speakers", [.. question.SpeakerIds.Select(Local)]);
        Append(text, "topics", [.. question.TopicIds.Select(Local)]);
        if (question.Credit is { } credit)
        {
            Append(text, "credit", credit);
        }

        Append(text, "source", [.. question.Provenance.Sources.Select(source => source.Id)]);
    }

    private static void Append(StringBuilder text, string key, string value) => text.Append($"    {key}: {Quoted(value)}\n");

    private static void Append(StringBuilder text, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            text.Append($"    {key}: [{string.Join(", ", values.Select(Quoted))}]\n");
        }
    }

    /// <summary>Between single quotation marks YAML reads every character as itself.</summary>
    private static string Quoted(string value) => $"'{value.Replace("'", "''")}'";

    private static string Local(string id) => id[(id.IndexOf('/') + 1)..];
}
