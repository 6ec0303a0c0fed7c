namespace Quadrennial.Content.Search;

/// <summary>A growing list of the dictionary's words that may be meant by words of a query, each with how well it fits: 1 for the word itself.</summary>
internal sealed class TermMatches
{
    private int[] _terms = new int[64];
    private float[] _likenesses = new float[64];

    public int Count { get; private set; }

    public int Term(int i) => _terms[i];

    public float Likeness(int i) => _likenesses[i];

    public void Clear() => Count = 0;

    public void Add(int term, float likeness)
    {
        if (Count == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * Count);
            Array.Resize(ref _likenesses, 2 * Count);
        }

        _terms[Count] = term;
        _likenesses[Count] = likeness;
        Count++;
    }
}
