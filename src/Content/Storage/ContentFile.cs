using LiteDB;
using LiteDB.Engine;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>
/// The LiteDB file. It is made in memory and put in its place whole, so nobody ever finds half of one; and it is read into memory whole,
/// so LiteDB never writes to it, locks it or leaves a log beside it.
/// </summary>
internal static class ContentFile
{
    // LiteDB 5.0.20 is not safe with two writers in one process, and two saves would fight over the same new file.
    private static readonly Lock WriteGate = new();

    /// <summary>What the file holds, where it was made under just this key; else null.</summary>
    /// <exception cref="Exception">Of any kind, where the file is damaged or is none of ours: LiteDB has no one way of saying so.</exception>
    public static Catalogue? Load(string path, string key)
    {
        using var data = new MemoryStream(File.ReadAllBytes(path), writable: false);
        using var engine = new LiteEngine(new EngineSettings { DataStream = data, ReadOnly = true });
        var about = ReadAll(engine, "about", count: 1)[0];
        if (about.Text("key") != key)
        {
            return null;
        }

        IReadOnlyList<BsonDocument> Records(string collection) => ReadAll(engine, collection, about.Number(collection));

        Conference[] conferences = [.. Records("conferences").OrderBy(document => document.Number("order")).Select(StoredConference.Read)];
        var sources = conferences.ToDictionary(conference => conference.Id, conference => new StoredSources(conference.Sources));
        StoredSources SourcesOf(BsonDocument document) => sources[document.Text("_id").Split('/')[0]];

        return new Catalogue(
            conferences,
            [.. Records("editions").Select(document => StoredEdition.Read(document, SourcesOf(document)))],
            [.. Records("talks").Select(document => StoredTalk.Read(document, SourcesOf(document)))],
            [.. Records("speakers").Select(document => StoredSpeaker.Read(document, SourcesOf(document)))],
            [.. Records("topics").Select(document => StoredTopic.Read(document, SourcesOf(document)))]);
    }

    /// <summary>Puts a new file in the place of whatever is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, string key, Catalogue catalogue)
    {
        lock (WriteGate)
        {
            var made = $"{path}.new";
            using (var file = new FileStream(made, FileMode.Create, FileAccess.Write))
            {
                using var data = Make(key, catalogue);
                data.WriteTo(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(made, path, overwrite: true);
        }
    }

    private static MemoryStream Make(string key, Catalogue catalogue)
    {
        var data = new MemoryStream();
        using var engine = new LiteEngine(new EngineSettings { DataStream = data, Collation = Collation.Binary });
        var about = new BsonDocument { ["_id"] = 1, ["key"] = key };

        void Write<T>(string collection, IEnumerable<T> records, Func<T, BsonDocument> write) =>
            about[collection] = engine.Insert(collection, records.Select(write), BsonAutoId.ObjectId);

        Write("conferences", catalogue.Conferences.Index(), entry => StoredConference.Write(entry.Item, entry.Index));
        Write("editions", catalogue.Editions, StoredEdition.Write);
        Write("talks", catalogue.Talks, StoredTalk.Write);
        Write("speakers", catalogue.Speakers, StoredSpeaker.Write);
        Write("topics", catalogue.Topics, StoredTopic.Write);
        engine.Insert("about", [about], BsonAutoId.ObjectId);
        engine.Checkpoint();
        return data;
    }

    private static List<BsonDocument> ReadAll(LiteEngine engine, string collection, int count)
    {
        var documents = new List<BsonDocument>(count);
        using var reader = engine.Query(collection, new Query());
        while (reader.Read())
        {
            documents.Add(reader.Current.AsDocument);
        }

        return documents.Count == count
            ? documents
            : throw new InvalidDataException($"{count} {collection} were stored, {documents.Count} are there");
    }
}
