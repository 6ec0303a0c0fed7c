using LiteDB;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Model;

namespace Quadrennial.Content.Storage;

/// <summary>What records of every kind have in common.</summary>
internal static class StoredParts
{
    public static void PutLinks(this BsonDocument document, IReadOnlyList<Link> links) =>
        document.Put("links", links, link => new BsonDocument { ["label"] = link.Label, ["url"] = link.Url });

    public static Link[] Links(this BsonDocument document) => document.Items("links", link => ReadLink(link.AsDocument));

    public static void PutTraditions(this BsonDocument document, string key, IReadOnlyList<Tradition> traditions) =>
        document.Put(key, traditions, tradition =>
        {
            var part = new BsonDocument { ["name"] = tradition.Name, ["text"] = tradition.Text };
            part.PutProvenance(tradition.Provenance);
            return part;
        });

    public static Tradition[] Traditions(this BsonDocument document, string key, StoredSources sources) =>
        document.Items(key, tradition => ReadTradition(tradition.AsDocument, sources));

    public static void PutProvenance(this BsonDocument document, Provenance provenance)
    {
        document.Put("source", provenance.Sources, source => source.Id);
        document.Put("inferred", provenance.IsInferred);
        document.Put("doubt", provenance.Note);
    }

    public static Provenance Provenance(this BsonDocument document, StoredSources sources) => new(
        document.Items("source", key => sources[key.AsString]),
        document.Flag("inferred"),
        document.TextOrNull("doubt"));

    /// <summary>A second of a video, and the address that opens it there.</summary>
    public static void PutSecond(this BsonDocument document, TimeSpan? at, string? url)
    {
        if (at is { } second)
        {
            document["seconds"] = (int)second.TotalSeconds;
        }

        document.Put("url", url);
    }

    public static TimeSpan? SecondOrNull(this BsonDocument document) =>
        document.TryGetValue("seconds", out var seconds) ? TimeSpan.FromSeconds(seconds.AsInt32) : null;

    private static Link ReadLink(BsonDocument document) => new(document.Text("label"), document.Text("url"));

    private static Tradition ReadTradition(BsonDocument document, StoredSources sources) =>
        new(document.Text("name"), document.Text("text"), document.Provenance(sources));

    public static PartialDate? DateOrNull(this BsonDocument document, string key) => document.TextOrNull(key) switch
    {
        null => null,
        var text when PackValue.TryDate(text, out var date) => date,
        var text => throw new InvalidDataException($"a stored record has the date {text}"),
    };
}

/// <summary>The sources of one conference, by key: stored once and shared by all records.</summary>
internal sealed class StoredSources(IEnumerable<Source> sources)
{
    private readonly Dictionary<string, Source> _sources = sources.ToDictionary(source => source.Id);

    /// <summary>A source; what is no key is the address of a page.</summary>
    public Source this[string key] => _sources.GetValueOrDefault(key) ?? Source.Page(key);
}
