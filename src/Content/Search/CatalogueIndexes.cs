using Quadrennial.Content.Model;

namespace Quadrennial.Content.Search;

/// <summary>Says which words of a record stand for it, and how much: the four indexes of a catalogue.</summary>
internal static class CatalogueIndexes
{
    public static RecordIndex<Talk> OfTalks(Catalogue catalogue, Synonyms synonyms)
    {
        var builder = new TextIndexBuilder(synonyms);
        var editions = catalogue.Editions.ToDictionary(
            edition => edition.Id,
            edition => builder.Person(Field.Edition, edition.Name, [$"{edition.Year}", LocalPart(edition.Id), NameOf(edition, catalogue)]));
        var speakers = catalogue.Speakers.ToDictionary(
            speaker => speaker.Id,
            speaker => builder.Person(Field.Speaker, speaker.Name, [.. speaker.Aliases, .. speaker.Handles]));
        var topics = catalogue.Topics.ToDictionary(
            topic => topic.Id,
            topic => builder.Subject(Field.Topic, [topic.Name, .. topic.Aliases]));
        foreach (var talk in catalogue.Talks)
        {
            builder.Next()
                .Add(Field.Title, talk.Title)
                .Add(Field.OtherTitle, talk.OtherTitles)
                .Add(builder.Subject(Field.Keyword, talk.Keywords))
                .Add(editions[talk.EditionId])
                .Add(Field.Gist, TextsOf(talk));
            foreach (var speaker in talk.Speakers.Select(credit => catalogue.Speaker(credit.SpeakerId)))
            {
                builder.Add(speakers[speaker.Id])
                    .Add(Field.Gist, speaker.Affiliations.Where(affiliation => affiliation.EditionId == talk.EditionId).Select(affiliation => affiliation.Name));
            }

            foreach (var topic in talk.TopicIds)
            {
                builder.Add(topics[topic]);
            }
        }

        return new RecordIndex<Talk>(catalogue.Talks, builder.Build(), TitlesOf, TextsOf, nameIsEnough: false);
    }

    public static RecordIndex<Speaker> OfSpeakers(Catalogue catalogue, Synonyms synonyms)
    {
        var builder = new TextIndexBuilder(synonyms);
        Speaker[] speakers = [.. catalogue.Speakers.OrderByDescending(speaker => catalogue.TalksBy(speaker).Count)];
        foreach (var speaker in speakers)
        {
            builder.Next()
                .Add(Field.Title, speaker.Name)
                .Add(Field.OtherTitle, [.. speaker.Aliases, .. speaker.Handles])
                .Add(builder.Person(Field.Title, speaker.Name, []))
                .Add(Field.Gist, speaker.About)
                .Add(Field.Gist, speaker.Affiliations.Select(affiliation => affiliation.Name));
        }

        return new RecordIndex<Speaker>(speakers, builder.Build(), speaker => [speaker.Name], speaker => [speaker.About], nameIsEnough: true);
    }

    public static RecordIndex<Topic> OfTopics(Catalogue catalogue, Synonyms synonyms)
    {
        var builder = new TextIndexBuilder(synonyms);
        Topic[] topics = [.. catalogue.Topics.OrderByDescending(topic => catalogue.TalksOn(topic).Count)];
        foreach (var topic in topics)
        {
            builder.Next()
                .Add(Field.Title, topic.Name)
                .Add(Field.OtherTitle, topic.Aliases)
                .Add(Field.Gist, topic.What)
                .Add(Field.Gist, topic.Thread);
        }

        return new RecordIndex<Topic>(topics, builder.Build(), topic => [topic.Name], topic => [topic.What, topic.Thread], nameIsEnough: true);
    }

    public static RecordIndex<Edition> OfEditions(Catalogue catalogue)
    {
        var builder = new TextIndexBuilder(new Synonyms([]));
        var last = catalogue.Editions.FirstOrDefault(edition => edition.Status is EditionStatus.Held);
        var next = catalogue.Editions.LastOrDefault(edition =>
            edition.Year > (last?.Year ?? 0) && edition.Status is EditionStatus.Planned or EditionStatus.Expected);
        var first = catalogue.Editions.LastOrDefault(edition => edition.Status is EditionStatus.Held);
        foreach (var edition in catalogue.Editions)
        {
            var conference = NameOf(edition, catalogue);
            builder.Next()
                .Add(Field.Title, edition.Name)
                .Add(Field.OtherTitle, [LocalPart(edition.Id), $"{edition.Year}", $"conf {LocalPart(edition.Id)}", $"{conference} {edition.Year}"])
                .Add(Field.OtherTitle, edition == last ? Called(conference, "last", "latest", "newest", "most recent", "previous") : [])
                .Add(Field.OtherTitle, edition == next ? Called(conference, "next", "upcoming", "coming") : [])
                .Add(Field.OtherTitle, edition == first ? Called(conference, "first", "oldest", "original") : [])
                .Add(Field.Keyword, edition.Status.ToString())
                .Add(Field.Keyword, edition.Place)
                .Add(Field.Keyword, edition.Venue)
                .Add(Field.Gist, edition.Format);
        }

        return new RecordIndex<Edition>(catalogue.Editions, builder.Build(), edition => [edition.Name], edition => [edition.Format], nameIsEnough: true);
    }

    private static string NameOf(Edition edition, Catalogue catalogue) => catalogue.Conference(edition.ConferenceId).Name;

    private static IEnumerable<string> TitlesOf(Talk talk) => talk.OtherTitles.Prepend(talk.Title);

    private static IEnumerable<string?> TextsOf(Talk talk) => talk.Moments.Select(moment => moment.What).Prepend(talk.Gist);

    private static IEnumerable<string> Called(string conference, params IEnumerable<string> words) =>
        words.SelectMany(word => new[] { word, $"{word} edition", $"{word} conf", $"{word} {conference}" });

    /// <summary>What comes after the conference in an id: <c>16-05</c> of <c>dtrace.conf/16-05</c>.</summary>
    public static string LocalPart(string id) => id[(id.IndexOf('/') + 1)..];
}
