using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Benchmarks.Search;

/// <summary>
/// Made-up catalogues of any size: words and names out of syllables, as unevenly frequent as in real text (Zipf), a hundred talks an
/// edition. The same size and seed give the same catalogue on every machine.
/// </summary>
public static class SyntheticCatalogue
{
    private const int TalksPerEdition = 100;
    private const int EditionsPerConference = 20;

    private static readonly Provenance Source = new([new Source("synthetic", "Made up", null)]);

    /// <summary>Makes a catalogue.</summary>
    /// <param name="talks">How many talks; 1 and more.</param>
    /// <param name="seed">Another seed, other words.</param>
    public static Catalogue Create(int talks, int seed)
    {
        var random = new SplitMix((ulong)seed);
        // Vocabularies grow with about the square root of a collection (Heaps).
        var words = Vocabulary(random, 400 + (int)(60 * Math.Sqrt(talks)), syllables: 4);
        var firstNames = Vocabulary(random, 40 + Math.Min(talks / 20, 800), syllables: 2);
        var lastNames = Vocabulary(random, 60 + talks / 10, syllables: 3);
        var editions = Editions(talks);
        var speakers = Speakers(random, 1 + talks / 3, firstNames, lastNames, editions[0].ConferenceId);
        var topics = Topics(random, 20 + (int)Math.Sqrt(talks), words, editions[0].ConferenceId);
        var conferences = editions.Select(edition => edition.ConferenceId).Distinct()
            .Select(id => new Conference { Id = id, Name = id, About = "Made up.", CadenceYears = 1, Zone = "UTC" });
        return new Catalogue([.. conferences], editions, Talks(random, talks, editions, speakers, topics, words), speakers, topics);
    }

    private static List<Talk> Talks(
        SplitMix random, int count, List<Edition> editions, List<Speaker> speakers, List<Topic> topics, string[] words)
    {
        var talks = new List<Talk>(count);
        for (var i = 0; i < count; i++)
        {
            var edition = editions[i / TalksPerEdition];
            var position = i % TalksPerEdition + 1;
            talks.Add(new Talk
            {
                Id = $"{edition.Id}-{position:D3}",
                EditionId = edition.Id,
                Title = Sentence(random, words, random.Between(2, 8)),
                OtherTitles = random.Between(0, 9) is 0 ? [Sentence(random, words, random.Between(2, 5))] : [],
                Gist = Sentence(random, words, random.Between(10, 30)),
                Keywords = [.. Enumerable.Range(0, random.Between(0, 3)).Select(_ => words[random.Zipf(words.Length)])],
                Speakers = [.. Distinct(random, speakers, random.Between(0, 7) is 0 ? 2 : 1).Select(speaker => new Credit(speaker.Id))],
                TopicIds = [.. Distinct(random, topics, random.Between(1, 3)).Select(topic => topic.Id)],
                Position = position,
                Provenance = Source,
            });
        }

        return talks;
    }

    private static List<Edition> Editions(int talks)
    {
        var editions = new List<Edition>();
        for (var i = 0; i < (talks + TalksPerEdition - 1) / TalksPerEdition; i++)
        {
            var conference = $"conf{i / EditionsPerConference}";
            var year = 2000 + i % EditionsPerConference;
            editions.Add(new Edition
            {
                Id = $"{conference}/{year}",
                ConferenceId = conference,
                Name = $"{conference} {year}",
                Year = year,
                Status = EditionStatus.Held,
                Provenance = Source,
            });
        }

        return editions;
    }

    private static List<Speaker> Speakers(SplitMix random, int count, string[] firstNames, string[] lastNames, string conference)
    {
        var speakers = new List<Speaker>(count);
        for (var i = 0; i < count; i++)
        {
            var (first, last) = (firstNames[random.Zipf(firstNames.Length)], lastNames[random.Zipf(lastNames.Length)]);
            speakers.Add(new Speaker
            {
                Id = $"{conference}/person-{i}",
                Name = $"{Capital(first)} {Capital(last)}",
                Handles = random.Between(0, 2) is 0 ? [$"{first[0]}{last}"] : [],
                Provenance = Source,
            });
        }

        return speakers;
    }

    private static List<Topic> Topics(SplitMix random, int count, string[] words, string conference) =>
        [.. Enumerable.Range(0, count).Select(i => new Topic
        {
            Id = $"{conference}/topic-{i}",
            Name = Sentence(random, words, random.Between(1, 2)),
            Provenance = Source,
        })];

    private static IEnumerable<T> Distinct<T>(SplitMix random, List<T> items, int count) =>
        Enumerable.Range(0, count).Select(_ => items[random.Zipf(items.Count)]).Distinct();

    private static string Sentence(SplitMix random, string[] words, int count) =>
        Capital(string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Zipf(words.Length)])));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Vocabulary(SplitMix random, int count, int syllables)
    {
        string[] onsets = ["b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr", "pr", "ch", "sh", "cl", ""];
        string[] rhymes = ["a", "e", "i", "o", "u", "ai", "ea", "an", "en", "in", "on", "ar", "er", "or", "al", "el", "as", "es", "is", "at", "et", "it"];
        var words = new HashSet<string>(count);
        while (words.Count < count)
        {
            var word = string.Concat(Enumerable.Range(0, random.Between(1, syllables))
                .Select(_ => onsets[random.Between(0, onsets.Length - 1)] + rhymes[random.Between(0, rhymes.Length - 1)]));
            if (word.Length > 2)
            {
                words.Add(word);
            }
        }

        return [.. words];
    }
}

/// <summary>A small generator of random numbers whose sequence is ours, so that it stays the same from one runtime to the next.</summary>
internal sealed class SplitMix(ulong state)
{
    private ulong _state = state;

    /// <summary>A whole number, both ends possible.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A number below a count, the low ones as much more often as Zipf's law has it.</summary>
    public int Zipf(int count)
    {
        var uniform = (Next() >> 11) / (double)(1UL << 53);
        return Math.Min(count - 1, (int)Math.Exp(uniform * Math.Log(count + 1)) - 1);
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
