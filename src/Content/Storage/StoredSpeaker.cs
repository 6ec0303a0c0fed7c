using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>A speaker as a document.</summary>
internal static class StoredSpeaker
{
    public static BsonDocument Write(Speaker speaker)
    {
        var document = new BsonDocument { ["_id"] = speaker.Id, ["name"] = speaker.Name };
        document.Put("aliases", speaker.Aliases);
        document.Put("handles", speaker.Handles);
        document.Put("about", speaker.About);
        document.Put("affiliations", speaker.Affiliations, Write);
        document.PutLinks(speaker.Links);
        document.PutProvenance(speaker.Provenance);
        return document;
    }

    public static Speaker Read(BsonDocument document, StoredSources sources) => new()
    {
        Id = document.Text("_id"),
        Name = document.Text("name"),
        Aliases = document.Texts("aliases"),
        Handles = document.Texts("handles"),
        About = document.TextOrNull("about"),
        Affiliations = document.Items("affiliations", affiliation => ReadAffiliation(affiliation.AsDocument)),
        Links = document.Links(),
        Provenance = document.Provenance(sources),
    };

    private static BsonDocument Write(Affiliation affiliation)
    {
        var document = new BsonDocument { ["edition"] = affiliation.EditionId, ["name"] = affiliation.Name };
        document.Put("inferred", affiliation.IsInferred);
        return document;
    }

    private static Affiliation ReadAffiliation(BsonDocument document) =>
        new(document.Text("edition"), document.Text("name"), document.Flag("inferred"));
}
