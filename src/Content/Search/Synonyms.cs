namespace Quadrennial.Content.Search;

/// <summary>Groups of words and phrases that mean the same: <c>pg</c>, <c>postgres</c>, <c>postgresql</c>.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = [];
    private readonly List<string[][]> _groups = [];

    public Synonyms(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            string[][] phrases = [.. group.Select(phrase => Words.WholeOf(phrase)).Where(phrase => phrase.Length > 0)];
            foreach (var phrase in phrases)
            {
                string[] keys = [.. phrase.Select(word => Stem.Of(word).ToString())];
                if (!_byFirstWord.TryGetValue(keys[0], out var entries))
                {
                    _byFirstWord[keys[0]] = entries = [];
                }

                entries.Add(new Entry(keys, _groups.Count));
            }

            _groups.Add(phrases);
        }
    }

    /// <summary>Adds the phrases, of one word or several, that this whole phrase is as good as, itself included.</summary>
    public void AddOf(ReadOnlySpan<string> phrase, List<string[]> synonyms) => AddStarting(phrase, isWhole: true, synonyms);

    /// <summary>The same for all phrases in a text.</summary>
    public void AddIn(ReadOnlySpan<string> words, List<string[]> synonyms)
    {
        for (var start = 0; start < words.Length; start++)
        {
            AddStarting(words[start..], isWhole: false, synonyms);
        }
    }

    private void AddStarting(ReadOnlySpan<string> words, bool isWhole, List<string[]> synonyms)
    {
        if (words.IsEmpty || !_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Stem.Of(words[0]), out var entries))
        {
            return;
        }

        foreach (var entry in entries)
        {
            if ((!isWhole || words.Length == entry.Keys.Length) && Begins(words, entry.Keys))
            {
                synonyms.AddRange(_groups[entry.Group]);
            }
        }
    }

    // Frame pointer and frame pointers are one.
    private static bool Begins(ReadOnlySpan<string> words, string[] keys)
    {
        if (words.Length < keys.Length)
        {
            return false;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (!Stem.Of(words[i]).SequenceEqual(keys[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(string[] Keys, int Group);
}
