using Quadrennial.Content.Model;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

public sealed class CatalogueSearchTests
{
    private static readonly CatalogueSearch Search = DtraceConf.Search;

    [Fact]
    public void An_id_is_found_whole_in_part_and_in_any_case()
    {
        Assert.Equal("D syntactic sugar", Found(Search.FindTalk("dtrace.conf/16-05")).Title);
        Assert.Equal("D syntactic sugar", Found(Search.FindTalk(" 16-05 ")).Title);
        Assert.Equal("Bryan Cantrill", Found(Search.FindSpeaker("DTRACE.CONF/bryan-cantrill")).Name);
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=UM0YYB7McMw&t=30s")]
    [InlineData("seen this? <https://youtu.be/UM0YYB7McMw>")]
    public void The_address_of_a_video_finds_its_talk_in_whichever_form(string text)
    {
        Assert.Equal("dtrace.conf/24-07", Found(Search.FindTalk(text)).Id);
        Assert.Equal("dtrace.conf/24-07", Found(Search.FindTalkIn(text)).Id);
    }

    [Fact]
    public void A_title_word_that_one_talk_has_is_an_answer_not_a_choice()
    {
        Assert.Equal("dtrace.conf/16-09", Found(Search.FindTalk("dynamic asserts")).Id);
        Assert.Equal("dtrace.conf/16-15", Found(Search.FindTalk("exploitation")).Id);
    }

    [Fact]
    public void A_speakers_name_alone_gives_the_choice_of_their_talks_newest_first()
    {
        var talks = Several(Search.FindTalk("Ahrens"));

        Assert.Equal(["dtrace.conf/16-05", "dtrace.conf/12-13"], talks.Select(talk => talk.Id));
    }

    [Fact]
    public void A_subject_of_several_talks_gives_the_choice_of_them()
    {
        var talks = Several(Search.FindTalk("postgres")).Select(talk => talk.Id);

        Assert.Superset(new HashSet<string> { "dtrace.conf/16-11", "dtrace.conf/08-v17", "dtrace.conf/08-v18" }, talks.ToHashSet());
    }

    [Fact]
    public void The_year_and_the_number_of_an_edition_decide_between_its_talks_and_others()
    {
        Assert.Equal("dtrace.conf/12-01", DtraceConf.First(Search.FindTalk("state of the union 2012"))?.Id);
        Assert.Equal("dtrace.conf/16-14", DtraceConf.First(Search.FindTalk("zones dtrace.conf(16)"))?.Id);
    }

    [Fact]
    public void A_filter_leaves_out_what_it_rules_out()
    {
        var in2012 = new TalkFilter(EditionId: "dtrace.conf/12");

        Assert.Equal("dtrace.conf/12-12", Found(Search.FindTalk("linux", in2012)).Id);
        Assert.All(Search.SuggestTalks("", in2012), talk => Assert.Equal("dtrace.conf/12", talk.EditionId));
        Assert.All(
            Search.SuggestTalks("dtrace", new TalkFilter(SpeakerId: "dtrace.conf/dave-pacheco")),
            talk => Assert.Contains(talk.Speakers, credit => credit.SpeakerId == "dtrace.conf/dave-pacheco"));
        Assert.IsType<Match<Talk>.Nothing>(Search.FindTalk("dynamic asserts", in2012));
    }

    [Fact]
    public void Where_nothing_is_found_the_nearest_are_offered()
    {
        var nothing = Assert.IsType<Match<Talk>.Nothing>(Search.FindTalk("rust borrow checker"));

        Assert.InRange(nothing.Nearest.Count, 1, 3);
        Assert.Contains(nothing.Nearest, talk => talk.Title.Contains("Rust"));
    }

    [Fact]
    public void Suggestions_come_with_the_first_letter_and_stay_to_the_last()
    {
        var title = "syntactic sugar";
        for (var typed = 2; typed <= title.Length; typed++)
        {
            Assert.Contains(Search.SuggestTalks(title[..typed]), talk => talk.Id == "dtrace.conf/16-05");
        }
    }

    [Fact]
    public void Suggestions_survive_a_slip_in_what_is_typed() =>
        Assert.Equal("dtrace.conf/16-05", Search.SuggestTalks("syntatic su")[0].Id);

    [Fact]
    public void Before_anything_is_typed_the_newest_talks_and_the_busiest_speakers_and_subjects_are_suggested()
    {
        var catalogue = DtraceConf.Catalogue;

        Assert.Equal(catalogue.Talks.Take(25), Search.SuggestTalks(""));
        Assert.Equal("Bryan Cantrill", Search.SuggestSpeakers("")[0].Name);
        Assert.Equal(catalogue.Topics.Max(topic => catalogue.TalksOn(topic).Count), catalogue.TalksOn(Search.SuggestTopics("")[0]).Count);
        Assert.Equal(catalogue.Editions, Search.SuggestEditions(""));
    }

    [Theory]
    [InlineData("Ahrens", "Matt Ahrens")]
    [InlineData("bmc", "Bryan Cantrill")]
    [InlineData("@jclulow", "Joshua Clulow")]
    [InlineData("neville neil", "George Neville-Neil")]
    [InlineData("brian cantrell", "Bryan Cantrill")]
    [InlineData("van hees kris", "Kris Van Hees")]
    [InlineData("pacheco", "Dave Pacheco")]
    [InlineData("schlossn", "Theo Schlossnagle")]
    [InlineData("mustachi", "Robert Mustacchi")]
    public void A_speaker_is_found_by_any_part_of_a_name(string query, string name) => Assert.Equal(name, Found(Search.FindSpeaker(query)).Name);

    [Fact]
    public void A_first_name_that_two_share_is_a_choice() =>
        Assert.Equal(["Ben Murphy", "Ben Naecker"], Several(Search.FindSpeaker("ben")).Select(speaker => speaker.Name).Order());

    [Theory]
    [InlineData("guido van rossum")]
    [InlineData("taylor swift")]
    [InlineData("nobody")]
    [InlineData("")]
    public void A_stranger_is_no_speaker(string query) => Assert.IsType<Match<Speaker>.Nothing>(Search.FindSpeaker(query));

    [Theory]
    [InlineData("pg", "PostgreSQL")]
    [InlineData("postgers", "PostgreSQL")]
    [InlineData("zfs", "ZFS")]
    [InlineData("frame pointers", "Frame pointers in Go 1.7")]
    [InlineData("D", "The D language")]
    [InlineData("c++", "C and C++")]
    [InlineData("ps vita", "PlayStation Vita port")]
    [InlineData("unikernel", "Unikernels")]
    public void A_topic_is_found_by_its_name_or_another(string query, string name) => Assert.Equal(name, Found(Search.FindTopic(query)).Name);

    [Theory]
    [InlineData("16", "dtrace.conf/16")]
    [InlineData("2016", "dtrace.conf/16")]
    [InlineData("dtrace.conf(16)", "dtrace.conf/16")]
    [InlineData("dtrace.conf/08", "dtrace.conf/08")]
    [InlineData("conf 24", "dtrace.conf/24")]
    [InlineData("the last one", "dtrace.conf/24")]
    [InlineData("latest", "dtrace.conf/24")]
    [InlineData("next", "dtrace.conf/28")]
    [InlineData("next dtrace.conf", "dtrace.conf/28")]
    [InlineData("first", "dtrace.conf/08")]
    [InlineData("cancelled", "dtrace.conf/20")]
    [InlineData("online", "dtrace.conf/24")]
    public void An_edition_is_found_by_number_year_name_or_place_in_the_row(string query, string id) =>
        Assert.Equal(id, Found(Search.FindEdition(query)).Id);

    [Theory]
    [InlineData("1999")]
    [InlineData("kubecon")]
    public void An_edition_that_never_was_is_not_found(string query) => Assert.IsType<Match<Edition>.Nothing>(Search.FindEdition(query));

    private static T Found<T>(Match<T> match) => Assert.IsType<Match<T>.Found>(match).Item;

    private static IReadOnlyList<T> Several<T>(Match<T> match) => Assert.IsType<Match<T>.Several>(match).Candidates;
}
