namespace Quadrennial.Content.Search;

/// <summary>How much each record's titles say, and which records bear a title word for word.</summary>
internal sealed class Titles(int records)
{
    private readonly float[] _title = new float[records];
    private readonly float[] _otherTitle = new float[records];
    private readonly Dictionary<string, int> _latest = [];
    private readonly List<(int Record, Field Field, int Before)> _bearers = [];

    public void Add(int record, Field field, string folded, float information)
    {
        if (field is Field.Title)
        {
            _title[record] = information;
        }
        else
        {
            _otherTitle[record] = _otherTitle[record] is 0 ? information : Math.Min(_otherTitle[record], information);
        }

        if (folded.Length > 0)
        {
            _bearers.Add((record, field, _latest.GetValueOrDefault(folded, -1)));
            _latest[folded] = _bearers.Count - 1;
        }
    }

    /// <summary>What part of the record's title was said, 0 to 1, by how much of it and of its other titles was.</summary>
    public float ShareOf(int record, float title, float otherTitle) =>
        Math.Max(Share(title, _title[record]), FieldWeight.Rank(Field.OtherTitle) * Share(otherTitle, _otherTitle[record]));

    /// <summary>Adds the records that bear this folded title, with where they bear it.</summary>
    public void AddBearers(string folded, List<(int Record, Field Field)> bearers)
    {
        for (var i = _latest.GetValueOrDefault(folded, -1); i >= 0; i = _bearers[i].Before)
        {
            bearers.Add((_bearers[i].Record, _bearers[i].Field));
        }
    }

    private static float Share(float said, float whole) => whole is 0 ? 0 : Math.Min(1, said / whole);
}
