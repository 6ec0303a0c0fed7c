using Quadrennial.Content;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Benchmarks.Search;

/// <summary>A query and the talk that whoever typed it had in mind.</summary>
internal readonly record struct KnownItem(string Query, Talk Wanted);

/// <summary>Makes queries for the talks of a catalogue, the way people type them.</summary>
internal sealed class KnownItems(Catalogue catalogue, int seed)
{
    private const int ShortestMistyped = 5;

    private readonly SplitMix _random = new((ulong)seed);

    /// <summary>Two to four words of the title, and every other time the speaker's last name.</summary>
    public KnownItem[] Words(int count) => Make(count, talk => string.Join(' ', SomeWords(talk)));

    /// <summary>The same with a slip in one of the longer words.</summary>
    public KnownItem[] Slips(int count) => Make(count, talk => string.Join(' ', WithSlips(SomeWords(talk), most: 1)));

    /// <summary>The same with a slip in each of two longer words.</summary>
    public KnownItem[] TwoSlips(int count) => Make(count, talk => string.Join(' ', WithSlips(SomeWords(talk), most: 2)));

    /// <summary>The first one to three letters of the title.</summary>
    public KnownItem[] Letters(int count) => Make(count, talk => Beginning(talk.Title, _random.Between(1, 3)));

    /// <summary>A word of the title and one to three letters of the next.</summary>
    public KnownItem[] WordAndLetters(int count) => Make(
        count,
        talk => talk.Title.Split(' ') is [var first, var second, ..] ? $"{first} {Beginning(second, _random.Between(1, 3))}" : talk.Title);

    /// <summary>Five to eight letters of a title with a slip in them, still being typed.</summary>
    public KnownItem[] MistypedBeginnings(int count) => Make(
        count,
        talk => talk.Title.Split(' ').FirstOrDefault(word => word.Length >= ShortestMistyped) is { } word
            ? Slip(Beginning(word, _random.Between(ShortestMistyped, 8)))
            : talk.Title);

    private KnownItem[] Make(int count, Func<Talk, string> query) => [.. Enumerable.Range(0, count)
        .Select(_ => catalogue.Talks[_random.Between(0, catalogue.Talks.Count - 1)])
        .Select(talk => new KnownItem(query(talk), talk))];

    // Nobody looks for "of the".
    private List<string> SomeWords(Talk talk)
    {
        string[] title = [.. talk.Title.Split(' ').Where(word => !StopWords.Contains(Folding.Fold(word)))];
        var start = _random.Between(0, Math.Max(0, title.Length - 3));
        List<string> words = [.. title.Skip(start).Take(_random.Between(2, 4))];
        if (_random.Between(0, 1) is 0 && talk.Speakers is [var credit, ..])
        {
            words.Add(catalogue.Speaker(credit.SpeakerId).Name.Split(' ')[^1]);
        }

        return words;
    }

    private List<string> WithSlips(List<string> words, int most)
    {
        foreach (var i in Enumerable.Range(0, words.Count).Where(i => words[i].Length >= ShortestMistyped).Take(most))
        {
            words[i] = Slip(words[i]);
        }

        return words;
    }

    // The first letter is seldom the wrong one.
    private string Slip(string word)
    {
        var i = _random.Between(1, word.Length - 2);
        var other = (char)('a' + _random.Between(0, 25));
        return _random.Between(0, 3) switch
        {
            0 => word.Remove(i, 1),
            1 => word.Insert(i, $"{other}"),
            2 => $"{word[..i]}{other}{word[(i + 1)..]}",
            _ => $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}",
        };
    }

    private static string Beginning(string text, int length) => text[..Math.Min(length, text.Length)];
}
