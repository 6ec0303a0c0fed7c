using System.Globalization;
using LiteDB;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>An edition as a document.</summary>
internal static class StoredEdition
{
    public static BsonDocument Write(Edition edition)
    {
        var document = new BsonDocument
        {
            ["_id"] = edition.Id,
            ["conference"] = edition.ConferenceId,
            ["name"] = edition.Name,
            ["year"] = edition.Year,
            ["status"] = (int)edition.Status,
        };
        document.Put("date", edition.Date?.ToString());
        document.Put("history", edition.History, Write);
        document.Put("place", edition.Place);
        document.Put("venue", edition.Venue);
        document.Put("format", edition.Format);
        document.Put("organiser", edition.Organiser);
        document.Put("attendance", edition.Attendance);
        document.PutLinks(edition.Links);
        document.Put("notes", edition.Notes);
        document.PutTraditions("extras", edition.Extras);
        document.Put("programme", edition.Programme, Write);
        document.Put("gap", edition.Gap);
        document.PutProvenance(edition.Provenance);
        return document;
    }

    public static Edition Read(BsonDocument document, StoredSources sources) => new()
    {
        Id = document.Text("_id"),
        ConferenceId = document.Text("conference"),
        Name = document.Text("name"),
        Year = document.Number("year"),
        Status = (EditionStatus)document.Number("status"),
        Date = document.DateOrNull("date"),
        History = document.Items("history", change => ReadChange(change.AsDocument, sources)),
        Place = document.TextOrNull("place"),
        Venue = document.TextOrNull("venue"),
        Format = document.TextOrNull("format"),
        Organiser = document.TextOrNull("organiser"),
        Attendance = document.TextOrNull("attendance"),
        Links = document.Links(),
        Notes = document.Texts("notes"),
        Extras = document.Traditions("extras", sources),
        Programme = document.Items("programme", group => ReadGroup(group.AsDocument)),
        Gap = document.TextOrNull("gap"),
        Provenance = document.Provenance(sources),
    };

    private static BsonDocument Write(StatusChange change)
    {
        var document = new BsonDocument
        {
            ["since"] = change.Since.ToString("O", CultureInfo.InvariantCulture),
            ["status"] = (int)change.Status,
        };
        document.Put("date", change.Date?.ToString());
        document.PutProvenance(change.Provenance);
        return document;
    }

    private static StatusChange ReadChange(BsonDocument document, StoredSources sources) => new(
        DateOnly.ParseExact(document.Text("since"), "O", CultureInfo.InvariantCulture),
        (EditionStatus)document.Number("status"),
        document.DateOrNull("date"),
        document.Provenance(sources));

    private static BsonDocument Write(ProgrammeGroup group)
    {
        var document = new BsonDocument();
        document.Put("group", group.Name);
        document.Put("talks", group.TalkIds);
        return document;
    }

    private static ProgrammeGroup ReadGroup(BsonDocument document) => new(document.TextOrNull("group"), document.Texts("talks"));
}
