namespace Quadrennial.Content.Search;

/// <summary>How much each record's titles say, and which records bear a title word for word.</summary>
internal sealed class Titles(int records)
{
    private readonly float[] _title = new float[records];
    private readonly float[] _otherTitle = new float[records];
    private readonly Dictionary<string, Bearer> _bearers = [];

    /// <summary>What makes two titles one: their words but for those that say nothing, unless there are no others.</summary>
    public static string KeyOf(string[] words)
    {
        var telling = Array.FindAll(words, word => !StopWords.Contains(word));
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }

    public void Add(int record, Field field, string key, float information)
    {
        if (field is Field.Title)
        {
            _title[record] = information;
        }
        else
        {
            _otherTitle[record] = Math.Max(_otherTitle[record], information);
        }

        if (key.Length > 0)
        {
            _bearers[key] = new Bearer(record, field, _bearers.GetValueOrDefault(key));
        }
    }

    /// <summary>What part of the record's title was said, 0 to 1, by how much of it and of its other titles, the longest of them, was.</summary>
    public float ShareOf(int record, float title, float otherTitle) =>
        Math.Max(Share(title, _title[record]), FieldWeight.Of(Field.OtherTitle).Rank * Share(otherTitle, _otherTitle[record]));

    /// <summary>The records that bear a title of this key, one leading to the next; null for none.</summary>
    public Bearer? BearersOf(string key) => _bearers.GetValueOrDefault(key);

    private static float Share(float said, float whole) => whole is 0 ? 0 : Math.Min(1, said / whole);
}

/// <summary>That a record bears a title, and which record does besides.</summary>
internal sealed record Bearer(int Record, Field Field, Bearer? Next)
{
    /// <summary>Where this or a later one of them bears it.</summary>
    public static Field Of(Bearer? bearer, int record)
    {
        var fields = Field.None;
        for (; bearer is not null; bearer = bearer.Next)
        {
            fields |= bearer.Record == record ? bearer.Field : Field.None;
        }

        return fields;
    }
}
