using Quadrennial.Content.Model;
using Quadrennial.Content.Tests.Search;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Content.Tests.Trivia;

/// <summary>The questions and the bingo card that ship for the home conference.</summary>
public sealed class DtraceConfTriviaTests
{
    private static readonly IReadOnlyList<Question> Questions = DtraceConf.Catalogue.Questions;

    [Fact]
    public void There_are_plenty_of_every_kind_difficulty_and_edition()
    {
        Assert.True(Questions.Count >= 120, $"only {Questions.Count}");
        Assert.All(Questions.CountBy(question => question.Difficulty), count => Assert.True(count.Value >= 25, $"{count}"));
        Assert.Equal(3, Questions.DistinctBy(question => question.Difficulty).Count());
        Assert.All(Questions.CountBy(question => question.Answer.GetType().Name), count => Assert.True(count.Value >= 10, $"{count}"));
        Assert.Equal(4, Questions.DistinctBy(question => question.Answer.GetType()).Count());
        foreach (var edition in DtraceConf.Catalogue.Editions.Where(edition => edition.Status is EditionStatus.Held))
        {
            Assert.True(Questions.Count(question => question.EditionId == edition.Id) >= 15, edition.Name);
        }
    }

    [Fact]
    public void The_right_option_stands_anywhere()
    {
        var choices = Questions.Select(question => question.Answer).OfType<Answer.Choice>().Where(choice => choice.Options.Count == 4).ToList();

        Assert.All(choices.CountBy(choice => choice.Right), place => Assert.InRange(place.Value, choices.Count * 15 / 100, choices.Count * 35 / 100));
        Assert.InRange(Questions.Select(question => question.Answer).OfType<Answer.TrueFalse>().Count(statement => statement.IsTrue), 5, 15);
    }

    [Fact]
    public void No_question_gives_its_answer_away() => Assert.All(Questions, question =>
    {
        var right = question.Answer switch
        {
            Answer.Choice choice => [choice.Shown],
            Answer.Typed typed => typed.Accepted,
            _ => [],
        };
        Assert.All(right, answer => Assert.DoesNotContain($" {AnswerText.Fold(answer)} ", $" {AnswerText.Fold(question.Text)} "));
    });

    [Fact]
    public void Nobody_is_named_whose_name_is_inferred()
    {
        string[] inferred = [.. DtraceConf.Catalogue.Speakers.Where(speaker => speaker.Provenance.IsInferred).Select(speaker => speaker.Name)];

        Assert.Contains("Kyle Simpson", inferred);
        Assert.All(Questions, question => Assert.DoesNotContain(inferred, name => $"{question.Text} {question.Explanation}".Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Most_questions_lead_to_a_talk_and_some_to_the_very_second()
    {
        Assert.True(Questions.Count(question => question.TalkId is not null) >= Questions.Count / 2);
        Assert.All(Questions, question => Assert.Equal(question.At is null, question.WatchUrl is null));
        Assert.Contains("https://player.vimeo.com/video/173346406#t=38m25s", Questions.Select(question => question.WatchUrl));
    }

    [Fact]
    public void A_speaker_is_one_of_those_who_gave_the_talk_or_named_in_the_words()
    {
        Assert.All(Questions, question => Assert.All(question.SpeakerIds, id =>
        {
            var speaker = DtraceConf.Catalogue.Speaker(id);
            var words = $"{question.Text} {question.Explanation} {string.Join(' ', question.Answer is Answer.Choice choice ? choice.Options : [question.Answer.Shown])}";
            Assert.True(
                DtraceConf.Catalogue.FindTalk(question.TalkId ?? "")?.Speakers.Any(credit => credit.SpeakerId == id) == true || words.Contains(speaker.Name, StringComparison.Ordinal),
                $"{question.Id}: {speaker.Name}");
        }));
    }

    [Fact]
    public void The_bingo_card_has_the_three_squares_of_2016_with_their_times_and_says_which_are_its_own()
    {
        var card = Assert.Single(DtraceConf.Catalogue.BingoCards);
        var stated = card.Squares.Where(square => !square.Provenance.IsInferred).ToList();

        Assert.Equal("Cantrill Presentation Bingo Card", card.Name);
        Assert.Equal([new(0, 16, 19), new(0, 20, 11), new(0, 38, 25)], stated.Select(square => Assert.Single(square.Sightings).At));
        Assert.All(stated, square => Assert.StartsWith("https://player.vimeo.com/video/173346406#t=", square.Sightings[0].Url));
        Assert.True(card.Squares.Count >= 24, "five by five with a free middle");
    }

    [Fact]
    public void A_square_is_seen_in_talks_of_the_card_s_own_speaker()
    {
        var card = Assert.Single(DtraceConf.Catalogue.BingoCards);

        Assert.All(card.Squares.SelectMany(square => square.Sightings), sighting =>
            Assert.Contains(card.SpeakerId, DtraceConf.Catalogue.FindTalk(sighting.TalkId)!.Speakers.Select(credit => credit.SpeakerId)));
    }
}
