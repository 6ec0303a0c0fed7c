using System.Globalization;
using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>A talk as a document.</summary>
internal static class StoredTalk
{
    private const string Clock = "HH:mm";

    public static BsonDocument Write(Talk talk)
    {
        var document = new BsonDocument
        {
            ["_id"] = talk.Id,
            ["edition"] = talk.EditionId,
            ["position"] = talk.Position,
            ["title"] = talk.Title,
            ["kind"] = (int)talk.Kind,
        };
        document.Put("descriptive", talk.IsTitleDescriptive);
        document.Put("other-titles", talk.OtherTitles);
        document.Put("speakers", talk.Speakers, Write);
        document.Put("gist", talk.Gist);
        document.Put("topics", talk.TopicIds);
        document.Put("keywords", talk.Keywords);
        document.Put("at", talk.StartsAt?.ToString(Clock, CultureInfo.InvariantCulture));
        document.Put("group", talk.Group);
        document.Put("video", talk.VideoUrl);
        document.Put("slides", talk.SlidesUrl);
        document.PutLinks(talk.Links);
        document.Put("moments", talk.Moments, Write);
        document.Put("notes", talk.Notes);
        document.PutProvenance(talk.Provenance);
        return document;
    }

    public static Talk Read(BsonDocument document, StoredSources sources) => new()
    {
        Id = document.Text("_id"),
        EditionId = document.Text("edition"),
        Position = document.Number("position"),
        Title = document.Text("title"),
        Kind = (TalkKind)document.Number("kind"),
        IsTitleDescriptive = document.Flag("descriptive"),
        OtherTitles = document.Texts("other-titles"),
        Speakers = document.Items("speakers", credit => ReadCredit(credit.AsDocument)),
        Gist = document.TextOrNull("gist"),
        TopicIds = document.Texts("topics"),
        Keywords = document.Texts("keywords"),
        StartsAt = document.TextOrNull("at") is { } at ? TimeOnly.ParseExact(at, Clock, CultureInfo.InvariantCulture) : null,
        Group = document.TextOrNull("group"),
        VideoUrl = document.TextOrNull("video"),
        SlidesUrl = document.TextOrNull("slides"),
        Links = document.Links(),
        Moments = document.Items("moments", moment => ReadMoment(moment.AsDocument, sources)),
        Notes = document.Texts("notes"),
        Provenance = document.Provenance(sources),
    };

    private static BsonDocument Write(Credit credit)
    {
        var document = new BsonDocument { ["id"] = credit.SpeakerId };
        document.Put("inferred", credit.IsInferred);
        document.Put("named", credit.NamedAs);
        return document;
    }

    private static Credit ReadCredit(BsonDocument document) =>
        new(document.Text("id"), document.Flag("inferred"), document.TextOrNull("named"));

    private static BsonDocument Write(Moment moment)
    {
        var document = new BsonDocument
        {
            ["seconds"] = (int)moment.At.TotalSeconds,
            ["what"] = moment.What,
            ["url"] = moment.Url,
        };
        document.PutProvenance(moment.Provenance);
        return document;
    }

    private static Moment ReadMoment(BsonDocument document, StoredSources sources) => new(
        TimeSpan.FromSeconds(document.Number("seconds")),
        document.Text("what"),
        document.Text("url"),
        document.Provenance(sources));
}
