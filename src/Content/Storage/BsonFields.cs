using LiteDB;

namespace Quadrennial.Content.Storage;

/// <summary>
/// Puts values into documents and takes them out again, by hand: LiteDB's own mapper works by reflection, which costs time at every start.
/// What is null, empty or false is left out. Names are those of the pack format.
/// </summary>
internal static class BsonFields
{
    public static void Put(this BsonDocument document, string key, string? value)
    {
        if (value is not null)
        {
            document[key] = value;
        }
    }

    public static void Put(this BsonDocument document, string key, bool value)
    {
        if (value)
        {
            document[key] = true;
        }
    }

    public static void Put<T>(this BsonDocument document, string key, IReadOnlyList<T> items, Func<T, BsonValue> write)
    {
        if (items.Count > 0)
        {
            document[key] = new BsonArray(items.Select(write));
        }
    }

    public static void Put(this BsonDocument document, string key, IReadOnlyList<string> items) =>
        document.Put(key, items, item => new BsonValue(item));

    public static string Text(this BsonDocument document, string key) =>
        document.TextOrNull(key) ?? throw new InvalidDataException($"a stored record has no {key}");

    public static string? TextOrNull(this BsonDocument document, string key) =>
        document.TryGetValue(key, out var value) ? value.AsString : null;

    public static int Number(this BsonDocument document, string key) => document[key].AsInt32;

    public static bool Flag(this BsonDocument document, string key) => document.TryGetValue(key, out var value) && value.AsBoolean;

    // Loops, not queries: every query over another type is more code to load at every start.
    public static T[] Items<T>(this BsonDocument document, string key, Func<BsonValue, T> read)
    {
        if (!document.TryGetValue(key, out var value))
        {
            return [];
        }

        var array = value.AsArray;
        var items = new T[array.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = read(array[index]);
        }

        return items;
    }

    public static string[] Texts(this BsonDocument document, string key) => document.Items(key, item => item.AsString);
}
