using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>A bingo card as a document.</summary>
internal static class StoredBingoCard
{
    public static BsonDocument Write(BingoCard card, int order)
    {
        var document = new BsonDocument
        {
            ["_id"] = card.Id,
            ["order"] = order,
            ["name"] = card.Name,
            ["speaker"] = card.SpeakerId,
        };
        document.Put("about", card.About);
        document.Put("squares", card.Squares, Write);
        document.PutProvenance(card.Provenance);
        return document;
    }

    public static BingoCard Read(BsonDocument document, StoredSources sources) => new()
    {
        Id = document.Text("_id"),
        Name = document.Text("name"),
        About = document.TextOrNull("about"),
        SpeakerId = document.Text("speaker"),
        Squares = document.Items("squares", square => ReadSquare(square.AsDocument, sources)),
        Provenance = document.Provenance(sources),
    };

    private static BsonDocument Write(BingoSquare square)
    {
        var document = new BsonDocument { ["id"] = square.Id, ["text"] = square.Text };
        document.Put("seen", square.Sightings, Write);
        document.PutProvenance(square.Provenance);
        return document;
    }

    private static BingoSquare ReadSquare(BsonDocument document, StoredSources sources) => new(
        document.Text("id"),
        document.Text("text"),
        document.Items("seen", sighting => ReadSighting(sighting.AsDocument, sources)),
        document.Provenance(sources));

    private static BsonDocument Write(Sighting sighting)
    {
        var document = new BsonDocument { ["talk"] = sighting.TalkId };
        document.PutSecond(sighting.At, sighting.Url);
        document.PutProvenance(sighting.Provenance);
        return document;
    }

    private static Sighting ReadSighting(BsonDocument document, StoredSources sources) =>
        new(document.Text("talk"), document.SecondOrNull(), document.TextOrNull("url"), document.Provenance(sources));
}
