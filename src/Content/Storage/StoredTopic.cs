using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>A topic as a document.</summary>
internal static class StoredTopic
{
    public static BsonDocument Write(Topic topic)
    {
        var document = new BsonDocument { ["_id"] = topic.Id, ["name"] = topic.Name };
        document.Put("aliases", topic.Aliases);
        document.Put("what", topic.What);
        document.PutLinks(topic.Links);
        document.Put("thread", topic.Thread);
        document.PutProvenance(topic.Provenance);
        return document;
    }

    public static Topic Read(BsonDocument document, StoredSources sources) => new()
    {
        Id = document.Text("_id"),
        Name = document.Text("name"),
        Aliases = document.Texts("aliases"),
        What = document.TextOrNull("what"),
        Links = document.Links(),
        Thread = document.TextOrNull("thread"),
        Provenance = document.Provenance(sources),
    };
}
