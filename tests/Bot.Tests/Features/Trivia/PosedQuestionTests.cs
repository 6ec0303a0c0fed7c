using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Content.Trivia;

namespace Quadrennial.Bot.Tests.Features.Trivia;

/// <summary>Questions as they are kept.</summary>
public sealed class PosedQuestionTests
{
    [Fact]
    public void A_question_of_every_kind_is_read_again_as_it_was_kept()
    {
        var catalogue = HomePack.Catalogue;
        var posed = catalogue.Questions.Concat(new QuestionGenerator(catalogue).All(seed: 1)).Select(question => PosedQuestion.Of(question, 1)).ToList();

        Assert.Equal(Enum.GetValues<AnswerWay>(), posed.Select(question => question.Way).Distinct().Order());
        Assert.All(posed, question => Assert.Equal(question.ToJson(), PosedQuestion.Parse(question.ToJson()).ToJson()));
    }
}
