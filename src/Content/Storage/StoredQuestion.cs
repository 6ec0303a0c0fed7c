using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>A trivia question as a document.</summary>
internal static class StoredQuestion
{
    public static BsonDocument Write(Question question, int order)
    {
        var document = new BsonDocument
        {
            ["_id"] = question.Id,
            ["order"] = order,
            ["ask"] = question.Text,
            ["difficulty"] = (int)question.Difficulty,
            ["explanation"] = question.Explanation,
        };
        Put(document, question.Answer);
        document.Put("edition", question.EditionId);
        document.Put("talk", question.TalkId);
        document.PutSecond(question.At, question.WatchUrl);
        document.Put("speakers", question.SpeakerIds);
        document.Put("topics", question.TopicIds);
        document.Put("credit", question.Credit);
        document.PutProvenance(question.Provenance);
        return document;
    }

    public static Question Read(BsonDocument document, StoredSources sources) => new()
    {
        Id = document.Text("_id"),
        Text = document.Text("ask"),
        Answer = ReadAnswer(document),
        Difficulty = (Difficulty)document.Number("difficulty"),
        Explanation = document.Text("explanation"),
        EditionId = document.TextOrNull("edition"),
        TalkId = document.TextOrNull("talk"),
        At = document.SecondOrNull(),
        WatchUrl = document.TextOrNull("url"),
        SpeakerIds = document.Texts("speakers"),
        TopicIds = document.Texts("topics"),
        Credit = document.TextOrNull("credit"),
        Provenance = document.Provenance(sources),
    };

    private static void Put(BsonDocument document, Answer answer)
    {
        switch (answer)
        {
            case Answer.Choice choice:
                document["kind"] = "choice";
                document.Put("options", choice.Options);
                document["right"] = choice.Right;
                break;

            case Answer.TrueFalse statement:
                document["kind"] = "true-false";
                document.Put("true", statement.IsTrue);
                break;

            case Answer.Typed typed:
                document["kind"] = "typed";
                document.Put("answer", typed.Accepted);
                document.Put("wrong", typed.Wrong);
                break;

            case Answer.Order order:
                document["kind"] = "order";
                document.Put("options", order.Items);
                break;
        }
    }

    private static Answer ReadAnswer(BsonDocument document) => document.Text("kind") switch
    {
        "choice" => new Answer.Choice(document.Texts("options"), document.Number("right")),
        "true-false" => new Answer.TrueFalse(document.Flag("true")),
        "typed" => new Answer.Typed(document.Texts("answer"), document.Texts("wrong")),
        "order" => new Answer.Order(document.Texts("options")),
        var kind => throw new InvalidDataException($"a stored question is of the kind {kind}"),
    };
}
