using Quadrennial.Content.Model;
using Quadrennial.Content.Tests.Search;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Content.Tests.Trivia;

public sealed class QuestionGeneratorTests
{
    private static readonly string[] Kinds = ["who", "what", "edition", "later", "system", "true", "order", "years", "name"];

    private static readonly QuestionGenerator Home = new(DtraceConf.Catalogue);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_question_on_the_home_conference_has_two_right_answers_or_none(ulong seed) => CheckAll(DtraceConf.Catalogue, seed, fewest: 200);

    [Fact]
    public void No_question_on_two_thousand_talks_of_a_few_names_has_two_right_answers_or_none() =>
        CheckAll(NastyCatalogue.Create(2000, seed: 1), seed: 1, fewest: 3000);

    [Fact]
    public void No_question_on_any_of_ten_smaller_catalogues_of_that_kind_has_either()
    {
        foreach (var seed in Enumerable.Range(2, 10))
        {
            CheckAll(NastyCatalogue.Create(320, seed), (ulong)seed, fewest: 100);
        }
    }

    [Fact]
    public void Every_kind_is_made_of_the_home_conference() =>
        Assert.Equal(Kinds, Home.All(seed: 1).Select(question => question.Id.Split(':')[0]).Distinct());

    [Fact]
    public void The_same_seed_makes_the_same_questions_and_another_seed_others()
    {
        var once = Home.All(seed: 7).Select(Told).ToList();

        Assert.Equal(once, new QuestionGenerator(DtraceConf.Catalogue).All(seed: 7).Select(Told));
        Assert.NotEqual(once, Home.All(seed: 8).Select(Told));
    }

    [Fact]
    public void A_question_can_be_made_again_from_its_id_alone() =>
        Assert.All(Home.All(seed: 5), question => Assert.Equal(Told(question), Told(Home.Make(question.Id, seed: 5)!)));

    [Theory]
    [InlineData("")]
    [InlineData("who")]
    [InlineData("who:")]
    [InlineData("who:dtrace.conf/99-99")]
    [InlineData("why:dtrace.conf/16-05")]
    [InlineData("dtrace.conf/shirt-12")]
    public void An_id_that_is_none_of_its_own_makes_nothing(string id) => Assert.Null(Home.Make(id, seed: 1));

    [Fact]
    public void A_speaker_whose_name_is_inferred_is_neither_asked_for_nor_offered()
    {
        var inferred = DtraceConf.Catalogue.Speakers.Where(speaker => speaker.Provenance.IsInferred).Select(speaker => speaker.Name).ToList();
        var questions = Home.All(seed: 3).ToList();

        Assert.Contains("Luqman Aden", inferred);
        Assert.All(questions, question => Assert.DoesNotContain(inferred, name => Told(question).Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_inferred_doubtful_or_only_described_is_not_asked_about()
    {
        var talks = Home.All(seed: 3).Where(question => !question.Id.StartsWith("system:", StringComparison.Ordinal))
            .Select(question => DtraceConf.Catalogue.FindTalk(question.TalkId!)!);

        Assert.All(talks, talk => Assert.True(talk is { IsTitleDescriptive: false, Provenance: { IsInferred: false, Note: null } }, talk.Id));
    }

    [Fact]
    public void Those_offered_beside_the_right_one_spoke_on_the_same_day_where_enough_did()
    {
        var question = Home.Make("who:dtrace.conf/16-09", seed: 1)!;
        var names = DtraceConf.Catalogue.Talks.Where(talk => talk.EditionId == "dtrace.conf/16").SelectMany(talk => talk.Speakers)
            .Select(credit => DtraceConf.Catalogue.Speaker(credit.SpeakerId).Name);

        Assert.All(Assert.IsType<Answer.Choice>(question.Answer).Options, option => Assert.Contains(option, names));
    }

    [Fact]
    public void The_right_answer_does_not_always_stand_in_the_same_place()
    {
        var places = Home.All(seed: 1).Where(question => question.Id.StartsWith("who:", StringComparison.Ordinal))
            .CountBy(question => ((Answer.Choice)question.Answer).Right).ToDictionary();

        Assert.Equal([0, 1, 2, 3], places.Keys.Order());
    }

    [Fact]
    public void The_explanation_names_the_talk_and_who_gave_it_and_tells_what_it_was_about() =>
        Assert.Equal(
            "“DTrace ustack performance improvements” by Gordon Marler, dtrace.conf(16). Bloomberg's binaries mix C, C++ and Fortran 77 in thousands of shared objects with "
                + "millions of symbols. Custom post-processing made their stack traces workable.",
            Home.Make("who:dtrace.conf/16-13", seed: 1)!.Explanation);

    [Fact]
    public void A_speaker_may_be_named_by_any_name_that_nobody_else_has()
    {
        var answer = Home.Make("name:dtrace.conf/16-04", seed: 1)!.Answer;

        Assert.NotNull(AnswerMatcher.Match("george neville neil", answer));
        Assert.NotNull(AnswerMatcher.Match("gnn", answer));
        Assert.Null(AnswerMatcher.Match("George", answer));
        Assert.Null(AnswerMatcher.Match("George Wilson", answer));
    }

    [Fact]
    public void An_empty_catalogue_makes_no_questions() => Assert.Empty(new QuestionGenerator(new Catalogue([], [], [], [], [])).All(seed: 1));

    private static void CheckAll(Catalogue catalogue, ulong seed, int fewest)
    {
        var oracle = new Oracle(catalogue);
        var questions = new QuestionGenerator(catalogue).All(seed).ToList();

        Assert.True(questions.Count >= fewest, $"only {questions.Count} questions");
        Assert.Equal(Kinds, questions.Select(question => question.Id.Split(':')[0]).Distinct());
        Assert.Equal(questions.Count, questions.DistinctBy(question => question.Id).Count());
        Assert.Equal([], questions.Select(question => (question, fault: oracle.Fault(question))).Where(checkedOne => checkedOne.fault is not null)
            .Select(checkedOne => $"{checkedOne.question.Id}: {checkedOne.question.Text} {checkedOne.fault}"));
        Assert.All(questions, question =>
        {
            Assert.InRange(question.Text.Length, 1, 450);
            Assert.All(Options(question.Answer), option => Assert.InRange(option.Length, 1, Question.LongestOption));
            Assert.True(question is { IsGenerated: true, Explanation.Length: > 0, Provenance: { IsInferred: false, Note: null } });
        });
    }

    private static IReadOnlyList<string> Options(Answer answer) => answer switch
    {
        Answer.Choice choice => choice.Options,
        Answer.Order order => order.Items,
        _ => [],
    };

    private static string Told(Question question) => $"{question.Id} {question.Text} {string.Join(" | ", Options(question.Answer))} {question.Answer.Shown}";
}
