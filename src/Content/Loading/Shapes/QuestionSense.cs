using Quadrennial.Content.Loading.Yaml;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Content.Loading.Shapes;

/// <summary>What the values of a question, or of a bingo card, have to do with each other.</summary>
internal static class QuestionSense
{
    /// <summary>A question's answer goes with its kind, and what players choose from can be told apart.</summary>
    public static void OfQuestion(YamlMap question, PackCheck check)
    {
        CheckApart(question, "options", check);
        CheckApart(question, "answer", check);
        CheckApart(question, "wrong", check);
        switch (question.TextOrNull("kind"))
        {
            case QuestionKind.Choice:
                Takes(question, check, QuestionKind.Choice, needs: ["options", "answer"], not: ["wrong"]);
                CheckChoice(question, check);
                break;

            case QuestionKind.TrueFalse:
                Takes(question, check, QuestionKind.TrueFalse, needs: ["answer"], not: ["options", "wrong"]);
                CheckTrueFalse(question, check);
                break;

            case QuestionKind.Typed:
                Takes(question, check, QuestionKind.Typed, needs: ["answer"], not: ["options"]);
                CheckTyped(question, check);
                break;

            case QuestionKind.Order:
                Takes(question, check, QuestionKind.Order, needs: ["options"], not: ["answer", "wrong"]);
                if (question["options"] is YamlList { Items.Count: 2 } pair)
                {
                    check.Report(pair, PackRule.WrongKind, "`options` of an `order` question are at least 3: of two, ask which came first");
                }

                break;
        }
    }

    /// <summary>A card's squares can be told apart.</summary>
    public static void OfCard(YamlMap card, PackCheck check) =>
        CheckApart([.. card.Maps("squares").Select(square => square["text"]).OfType<YamlText>()], "squares", check);

    private static void Takes(YamlMap question, PackCheck check, string kind, string[] needs, string[] not)
    {
        var article = kind == QuestionKind.Order ? "an" : "a";
        foreach (var key in needs.Where(key => question[key] is null))
        {
            check.Report(question, PackRule.WrongKind, $"{article} `{kind}` question needs `{key}`");
        }

        foreach (var value in not.Select(key => question.Entries.FirstOrDefault(entry => entry.Key.Value == key)).OfType<YamlEntry>())
        {
            check.Report(value.Key, PackRule.WrongKind, $"{article} `{kind}` question takes no `{value.Key.Value}`");
        }
    }

    private static void CheckChoice(YamlMap question, PackCheck check)
    {
        var options = question.Texts("options");
        var answers = question.Items("answer");
        if (answers.Count > 1)
        {
            check.Report(answers[1], PackRule.NoRightAnswer, "a `choice` question has exactly one right answer");
        }

        foreach (var answer in answers.OfType<YamlText>().Where(answer => options.Count > 0 && !options.Contains(answer.Value)))
        {
            check.Report(answer, PackRule.NoRightAnswer, $"`answer` is none of the options: {Characters.Quote(answer.Value)}{Nearest.Hint(answer.Value, [.. options.Select(Characters.Clean)])}");
        }
    }

    private static void CheckTrueFalse(YamlMap question, PackCheck check)
    {
        var answers = question.Items("answer");
        foreach (var answer in answers.OfType<YamlText>().Where(answer => answers.Count > 1 || answer.Value is not ("true" or "false")).Take(1))
        {
            check.Report(answer, PackRule.NoRightAnswer, $"`answer` takes `true` or `false`, not {Characters.Quote(answer.Value)}");
        }
    }

    private static void CheckTyped(YamlMap question, PackCheck check)
    {
        var accepted = question.Texts("answer");
        foreach (var wrong in question.Items("wrong").OfType<YamlText>())
        {
            if (AnswerMatcher.Match(wrong.Value, accepted) is { IsExact: true } match)
            {
                check.Report(wrong, PackRule.Alike, $"`wrong` holds {Characters.Quote(wrong.Value)}, which `answer` accepts as {Characters.Quote(match.Accepted)}");
            }
        }
    }

    private static void CheckApart(YamlMap map, string key, PackCheck check) => CheckApart([.. map.Items(key).OfType<YamlText>()], key, check);

    private static void CheckApart(IReadOnlyList<YamlText> texts, string key, PackCheck check)
    {
        var seen = new Dictionary<string, YamlText>();
        foreach (var text in texts.Where(text => !text.IsEmpty))
        {
            var folded = AnswerText.Fold(text.Value);
            if (folded.Length == 0)
            {
                check.Report(text, PackRule.Empty, $"`{key}` holds {Characters.Quote(text.Value)}, which has no letter or digit");
            }
            else if (!seen.TryAdd(folded, text) && !seen[folded].Value.Equals(text.Value, StringComparison.OrdinalIgnoreCase))
            {
                // What is literally the same has been reported as listed twice.
                check.Report(text, PackRule.Alike, $"`{key}` holds {Characters.Quote(text.Value)} and {Characters.Quote(seen[folded].Value)}, which nobody can tell apart");
            }
        }
    }
}
