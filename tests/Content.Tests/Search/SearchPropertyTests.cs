using CsCheck;
using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class SearchPropertyTests
{
    private const int MostOffered = 25;

    private static readonly CatalogueSearch Search = DtraceConf.Search;
    private static readonly Catalogue Catalogue = DtraceConf.Catalogue;

    private static readonly string[] Pieces =
    [
        "dtrace", "cantrill", "zones", " ", "-", "/", "'", "++", "#", "\ud83d", "\udc4d", "👍", "\u202e", "\u200f", "\u0301", "\0", "ß", "ﬁ", "İ",
        "@everyone", "16", "conf(16)", "d", "c++", "a", "the", "FreeBSD", "Ｄ", "\n", "*", "`", "<@1>", "https://", "http://[", "v=", "éé", "ab", "xyz",
    ];

    // Any code units at all (lone surrogates among them), and pieces that matter to the search in any order.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 200].Select(characters => new string(characters)),
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece]))));

    [Fact]
    public void Whatever_is_typed_gets_an_answer_of_at_most_25() => AnyText.Sample(text =>
    {
        Assert.InRange(DtraceConf.All(Search.FindTalk(text)).Count, 0, MostOffered);
        Assert.InRange(DtraceConf.All(Search.FindTalkIn(text)).Count, 0, MostOffered);
        Assert.InRange(DtraceConf.All(Search.FindSpeaker(text)).Count, 0, MostOffered);
        Assert.InRange(DtraceConf.All(Search.FindTopic(text)).Count, 0, MostOffered);
        Assert.InRange(DtraceConf.All(Search.FindEdition(text)).Count, 0, MostOffered);
        Assert.InRange(Search.SuggestTalks(text).Count, 0, MostOffered);
        Assert.InRange(Search.SuggestSpeakers(text, int.MaxValue).Count, 0, MostOffered);
        Assert.Empty(Search.SuggestTopics(text, -1));
        Assert.InRange(Search.SuggestEditions(text, 3).Count, 0, 3);
    });

    [Fact]
    public void The_same_query_gets_the_same_answer_whatever_was_asked_before_it() => Gen.Select(AnyText, AnyText).Sample((before, text) =>
    {
        var first = (DtraceConf.All(Search.FindTalk(text)), Search.SuggestTalks(text));
        Search.FindTalk(before);
        Search.SuggestTalks(before);

        Assert.Equal(first.Item1, DtraceConf.All(Search.FindTalk(text)));
        Assert.Equal(first.Item2, Search.SuggestTalks(text));
        Assert.Equal(first.Item1, DtraceConf.All(new CatalogueSearch(Catalogue).FindTalk(text)));
    }, iter: 20);

    [Fact]
    public void Case_does_not_matter() => AnyText.Sample(text =>
        Assert.Equal(DtraceConf.All(Search.FindSpeaker(text.ToLowerInvariant())), DtraceConf.All(Search.FindSpeaker(text.ToLowerInvariant().ToUpperInvariant()))));

    [Fact]
    public void Six_thousand_characters_of_anything_are_no_talk()
    {
        var long1 = string.Concat(Enumerable.Repeat("blah \ud83d quux‮ ", 500))[..6000];
        var long2 = new string('d', 6000);

        Assert.IsType<Match<Talk>.Nothing>(Search.FindTalk(long1));
        Assert.IsType<Match<Talk>.Nothing>(Search.FindTalkIn(long1));
        Assert.IsType<Match<Talk>.Nothing>(Search.FindTalk(long2));
        Assert.Empty(Search.SuggestTalks(long2));
    }

    [Fact]
    public void A_title_that_begins_six_thousand_characters_of_something_else_does_not_answer_them() =>
        Assert.IsType<Match<Talk>.Nothing>(Search.FindTalk("dynamic asserts " + string.Join(' ', Enumerable.Range(0, 900).Select(i => $"w{i}"))));

    [Fact]
    public void Every_talk_comes_first_for_its_exact_title()
    {
        Assert.NotEmpty(Catalogue.Talks);
        Assert.All(Catalogue.Talks, talk =>
        {
            Assert.Equal(talk.Title, DtraceConf.First(Search.FindTalk(talk.Title))?.Title);
            Assert.Equal(talk.Title, Search.SuggestTalks(talk.Title)[0].Title);
            Assert.Contains(talk, DtraceConf.All(Search.FindTalk(talk.Title)));
        });
    }

    [Fact]
    public void Every_talk_is_among_the_answers_to_each_of_its_other_titles() => Assert.All(
        Catalogue.Talks.SelectMany(talk => talk.OtherTitles, (talk, title) => (talk, title)),
        other => Assert.Contains(other.talk, DtraceConf.All(Search.FindTalk(other.title))));

    [Fact]
    public void Every_speaker_is_found_by_exact_name_and_by_each_handle()
    {
        Assert.NotEmpty(Catalogue.Speakers);
        Assert.All(Catalogue.Speakers, speaker =>
        {
            Assert.Equal(new Match<Speaker>.Found(speaker), Search.FindSpeaker(speaker.Name));
            Assert.All(speaker.Handles, handle => Assert.Equal(new Match<Speaker>.Found(speaker), Search.FindSpeaker(handle)));
            Assert.Equal(speaker, Search.SuggestSpeakers(speaker.Name)[0]);
        });
    }

    [Fact]
    public void Every_handle_brings_talks_of_its_owner_first() => Assert.All(
        Catalogue.Speakers.SelectMany(speaker => speaker.Handles, (speaker, handle) => (speaker, handle)),
        pair => Assert.Contains(DtraceConf.First(Search.FindTalk(pair.handle)), Catalogue.TalksBy(pair.speaker)));

    [Fact]
    public void Every_topic_is_found_by_its_exact_name() => Assert.All(
        Catalogue.Topics,
        topic => Assert.Equal(new Match<Topic>.Found(topic), Search.FindTopic(topic.Name)));

    [Fact]
    public void Every_edition_is_found_by_its_exact_name_and_year() => Assert.All(Catalogue.Editions, edition =>
    {
        Assert.Equal(new Match<Edition>.Found(edition), Search.FindEdition(edition.Name));
        Assert.Equal(new Match<Edition>.Found(edition), Search.FindEdition(edition.Year.ToString()));
    });

    [Fact]
    public async Task Many_threads_get_what_one_would()
    {
        string[] queries = [.. Catalogue.Talks.Select(talk => talk.Title), .. Catalogue.Speakers.Select(speaker => speaker.Name)];
        var alone = queries.Select(query => DtraceConf.All(Search.FindTalk(query))).ToList();

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => queries.Select(query => DtraceConf.All(Search.FindTalk(query))).ToList())));

        Assert.All(together, answers => Assert.Equal(alone, answers));
    }
}
