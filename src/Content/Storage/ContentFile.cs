using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using LiteDB;
using LiteDB.Engine;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>
/// The LiteDB file and, beside it, its seal: a checksum of the file, and the key that says what it was made from.
/// The file is made in memory and put in its place whole, so nobody finds half of one. It is read into memory whole, so LiteDB never writes
/// to it, locks it or leaves a log beside it; and only if the seal fits, for LiteDB 5.0.20 can be brought down by a damaged page.
/// </summary>
internal sealed class ContentFile(string path)
{
    // LiteDB 5.0.20 is not safe with two writers in one process, and file and seal change one after the other.
    private static readonly Lock Gate = new();

    private readonly string _seal = $"{path}.seal";

    /// <summary>What the file holds, where it was made under just this key; else null.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="InvalidDataException">The file is not as it was written, or not written by us.</exception>
    public Catalogue? Load(string key)
    {
        byte[] bytes;
        lock (Gate)
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var seal = File.Exists(_seal) ? File.ReadAllText(_seal).Split('\n', 2) : throw new InvalidDataException("it has no seal");
            if (seal[^1] != key)
            {
                return null;
            }

            bytes = File.ReadAllBytes(path);
            if (Checksum(bytes) != seal[0])
            {
                throw new InvalidDataException("it is not as it was written");
            }
        }

        return Read(bytes);
    }

    /// <summary>Puts a new file in the place of whatever is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string key, Catalogue catalogue)
    {
        lock (Gate)
        {
            // A crash between the two leaves a seal that does not fit.
            var bytes = Make(catalogue);
            Replace(path, bytes);
            Replace(_seal, Encoding.UTF8.GetBytes($"{Checksum(bytes)}\n{key}"));
        }
    }

    private static Catalogue Read(byte[] bytes)
    {
        using var data = new MemoryStream(bytes, writable: false);
        using var engine = new LiteEngine(new EngineSettings { DataStream = data, ReadOnly = true });
        Conference[] conferences = [.. ReadAll(engine, "conferences").OrderBy(document => document.Number("order")).Select(StoredConference.Read)];
        var sources = conferences.ToDictionary(conference => conference.Id, conference => new StoredSources(conference.Sources));
        StoredSources SourcesOf(BsonDocument document) => sources[document.Text("_id").Split('/')[0]];

        return new Catalogue(
            conferences,
            [.. ReadAll(engine, "editions").Select(document => StoredEdition.Read(document, SourcesOf(document)))],
            [.. ReadAll(engine, "talks").Select(document => StoredTalk.Read(document, SourcesOf(document)))],
            [.. ReadAll(engine, "speakers").Select(document => StoredSpeaker.Read(document, SourcesOf(document)))],
            [.. ReadAll(engine, "topics").Select(document => StoredTopic.Read(document, SourcesOf(document)))],
            () => ReadPlay(bytes, SourcesOf));
    }

    /// <summary>Reads what a start does without, out of the same bytes: the file may have been replaced by then.</summary>
    private static PlayMaterial ReadPlay(byte[] bytes, Func<BsonDocument, StoredSources> sourcesOf)
    {
        using var data = new MemoryStream(bytes, writable: false);
        using var engine = new LiteEngine(new EngineSettings { DataStream = data, ReadOnly = true });
        return new(
            [.. ReadAll(engine, "questions").OrderBy(document => document.Number("order")).Select(document => StoredQuestion.Read(document, sourcesOf(document)))],
            [.. ReadAll(engine, "bingo").OrderBy(document => document.Number("order")).Select(document => StoredBingoCard.Read(document, sourcesOf(document)))]);
    }

    private static List<BsonDocument> ReadAll(LiteEngine engine, string collection)
    {
        var documents = new List<BsonDocument>();
        using var reader = engine.Query(collection, new Query());
        while (reader.Read())
        {
            documents.Add(reader.Current.AsDocument);
        }

        return documents;
    }

    private static byte[] Make(Catalogue catalogue)
    {
        using var data = new MemoryStream();
        using (var engine = new LiteEngine(new EngineSettings { DataStream = data, Collation = Collation.Binary }))
        {
            void Write(string collection, IEnumerable<BsonDocument> documents) => engine.Insert(collection, documents, BsonAutoId.ObjectId);

            Write("conferences", catalogue.Conferences.Select(StoredConference.Write));
            Write("editions", catalogue.Editions.Select(StoredEdition.Write));
            Write("talks", catalogue.Talks.Select(StoredTalk.Write));
            Write("speakers", catalogue.Speakers.Select(StoredSpeaker.Write));
            Write("topics", catalogue.Topics.Select(StoredTopic.Write));
            Write("questions", catalogue.Questions.Select(StoredQuestion.Write));
            Write("bingo", catalogue.BingoCards.Select(StoredBingoCard.Write));
            engine.Checkpoint();
        }

        return data.ToArray();
    }

    private static void Replace(string path, byte[] bytes)
    {
        var made = $"{path}.new";
        using (var file = new FileStream(made, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(made, path, overwrite: true);
    }

    // Guards against accidents alone, and spares a start the loading of a cryptographic library.
    private static string Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = (uint)bytes.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in bytes[^(bytes.Length % sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return $"{sum:x8}";
    }
}
