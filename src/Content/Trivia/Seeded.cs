namespace Quadrennial.Content.Trivia;

/// <summary>Chance that comes out the same for the same seed and question, on every machine and runtime (SplitMix64).</summary>
internal sealed class Seeded
{
    private ulong _state;

    public Seeded(ulong seed, string question)
    {
        // FNV-1a; string.GetHashCode differs from one process to the next.
        var hash = 0xcbf29ce484222325;
        foreach (var c in question)
        {
            hash = (hash ^ c) * 0x100000001b3;
        }

        _state = seed ^ hash;
    }

    /// <summary>A whole number from 0 to below a count.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>The items in chance order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        List<T> shuffled = [.. items];
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
