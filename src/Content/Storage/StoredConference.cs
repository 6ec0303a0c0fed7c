using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>A conference as a document.</summary>
internal static class StoredConference
{
    public static BsonDocument Write(Conference conference, int order)
    {
        var document = new BsonDocument
        {
            ["_id"] = conference.Id,
            ["order"] = order,
            ["name"] = conference.Name,
            ["about"] = conference.About,
            ["cadence"] = conference.CadenceYears,
            ["zone"] = conference.Zone,
        };
        document.PutLinks(conference.Links);
        document.Put("credits", conference.Credits);
        document.Put("sources", conference.Sources, Write);
        document.PutTraditions("traditions", conference.Traditions);
        document.Put("synonyms", conference.Synonyms, row => new BsonArray(row.Select(word => new BsonValue(word))));
        return document;
    }

    public static Conference Read(BsonDocument document)
    {
        var sources = document.Items("sources", source => ReadSource(source.AsDocument));
        return new()
        {
            Id = document.Text("_id"),
            Name = document.Text("name"),
            About = document.Text("about"),
            CadenceYears = document.Number("cadence"),
            Zone = document.Text("zone"),
            Links = document.Links(),
            Traditions = document.Traditions("traditions", new StoredSources(sources)),
            Credits = document.TextOrNull("credits"),
            Sources = sources,
            Synonyms = document.Items("synonyms", row => row.AsArray.Select(word => word.AsString).ToArray()),
        };
    }

    private static BsonDocument Write(Source source)
    {
        var document = new BsonDocument { ["id"] = source.Id, ["title"] = source.Title };
        document.Put("url", source.Url);
        return document;
    }

    private static Source ReadSource(BsonDocument document) => new(document.Text("id"), document.Text("title"), document.TextOrNull("url"));
}
