namespace Quadrennial.Content.Search;

/// <summary>Groups of words and phrases that mean the same: <c>pg</c>, <c>postgres</c>, <c>postgresql</c>.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<(string[] Phrase, int Group)>> _byFirstWord = [];
    private readonly List<string[]> _groups = [];

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

            _groups.Add([.. phrases.SelectMany(phrase => phrase).Distinct()]);
        }
    }

    /// <summary>The words that a text may as well have used. Repeats some it did use.</summary>
    public IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirstWord.TryGetValue(KeyOf(words[i]), out var entries))
            {
                continue;
            }

            foreach (var (phrase, group) in entries)
            {
                if (words.Skip(i).Take(phrase.Length).Select(KeyOf).SequenceEqual(phrase.Select(KeyOf)))
                {
                    foreach (var word in _groups[group])
                    {
                        yield return word;
                    }
                }
            }
        }
    }

    private static string[] WordsOf(string phrase) => [.. Words.Of(phrase).Where(word => !word.IsPart).Select(word => word.Text)];

    // Frame pointer and frame pointers are one.
    private static string KeyOf(string word) => word[..Stem.Length(Stem.KeyOf(word))];
}
