using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>The suggestions that a server's reviewers approved: asked in its games, and in no other's.</summary>
internal sealed class ApprovedQuestions : IOwnQuestions
{
    public IReadOnlyList<Question> For(StateTransaction transaction, string asked, Catalogue catalogue) => AskedStore.ServerOf(asked) is { } guildId
        ? [.. SuggestionStore.In(transaction, guildId, SuggestionState.Approved).Select(suggestion => suggestion.ToQuestion(catalogue)).OfType<Question>()]
        : [];
}
