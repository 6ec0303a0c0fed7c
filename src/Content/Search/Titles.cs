namespace Quadrennial.Content.Search;

/// <summary>How much each record's titles say, and which records bear a title word for word.</summary>
internal sealed class Titles(int records)
{
    private readonly float[] _title = new float[records];
    private readonly float[] _otherTitle = new float[records];
    private readonly Dictionary<string, int> _latest = [];
    private readonly List<(int Record, Field Field, int Before)> _bearers = [];

    /// <summary>What makes two titles one: their words but for those that say nothing, unless there are no others.</summary>
    public static string KeyOf(IEnumerable<Word> words)
    {
        string[] all = [.. words.Where(word => !word.IsPart).Select(word => word.Text)];
        string[] telling = [.. all.Where(word => !StopWords.Contains(word))];
        return string.Join(' ', telling.Length > 0 ? telling : all);
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
            _bearers.Add((record, field, _latest.GetValueOrDefault(key, -1)));
            _latest[key] = _bearers.Count - 1;
        }
    }

    /// <summary>What part of the record's title was said, 0 to 1, by how much of it and of its other titles, the longest of them, was.</summary>
    public float ShareOf(int record, float title, float otherTitle) =>
        Math.Max(Share(title, _title[record]), FieldWeight.Rank(Field.OtherTitle) * Share(otherTitle, _otherTitle[record]));

    /// <summary>Adds the records that bear a title of this key, with where they bear it.</summary>
    public void AddBearers(string key, List<(int Record, Field Field)> bearers)
    {
        for (var i = _latest.GetValueOrDefault(key, -1); i >= 0; i = _bearers[i].Before)
        {
            bearers.Add((_bearers[i].Record, _bearers[i].Field));
        }
    }

    private static float Share(float said, float whole) => whole is 0 ? 0 : Math.Min(1, said / whole);
}
