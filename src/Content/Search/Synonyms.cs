namespace Quadrennial.Content.Search;

/// <summary>Groups of words and phrases that mean the same: <c>pg</c>, <c>postgres</c>, <c>postgresql</c>.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<(string[] Phrase, int Group)>> _byFirstWord = [];
    private readonly List<string[][]> _groups = [];

    public Synonyms(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            var phrases = group.Select(WordsOf).Where(phrase => phrase.Length > 0).ToList();
            foreach (var phrase in phrases)
            {
                if (!_byFirstWord.TryGetValue(KeyOf(phrase[0]), out var entries))
                {
                    _byFirstWord[KeyOf(phrase[0])] = entries = [];
                }

                entries.Add((phrase, _groups.Count));
            }

            _groups.Add([.. phrases]);
        }
    }

    /// <summary>The phrases, of one word or several, that this whole phrase is as good as. Holds the phrase itself.</summary>
    public IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<string> phrase) => StartingAt(0, phrase, phrase.Count);

    /// <summary>The same for all phrases in a text.</summary>
    public IEnumerable<IReadOnlyList<string>> In(IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).SelectMany(start => StartingAt(start, words, length: null));

    private IEnumerable<IReadOnlyList<string>> StartingAt(int start, IReadOnlyList<string> words, int? length)
    {
        if (start >= words.Count || !_byFirstWord.TryGetValue(KeyOf(words[start]), out var entries))
        {
            return [];
        }

        return entries
            .Where(entry => length is null || entry.Phrase.Length == length)
            .Where(entry => words.Skip(start).Take(entry.Phrase.Length).Select(KeyOf).SequenceEqual(entry.Phrase.Select(KeyOf)))
            .SelectMany(entry => _groups[entry.Group]);
    }

    private static string[] WordsOf(string phrase) => [.. Words.Of(phrase).Where(word => !word.IsPart).Select(word => word.Text)];

    // Frame pointer and frame pointers are one.
    private static string KeyOf(string word) => word[..Stem.Length(Stem.KeyOf(word))];
}
