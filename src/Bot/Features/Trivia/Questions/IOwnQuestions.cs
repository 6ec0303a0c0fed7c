using Quadrennial.Bot.Storage;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Questions;

/// <summary>Questions that only some are asked beside those of the catalogue. So the pool need not know where they come from.</summary>
internal interface IOwnQuestions
{
    /// <summary>The questions.</summary>
    /// <param name="transaction">In which questions are chosen.</param>
    /// <param name="asked">Who is asked: <see cref="AskedStore.Server"/> or <see cref="AskedStore.Person"/>.</param>
    /// <param name="catalogue">What is known now.</param>
    IReadOnlyList<Question> For(StateTransaction transaction, string asked, Catalogue catalogue);
}
