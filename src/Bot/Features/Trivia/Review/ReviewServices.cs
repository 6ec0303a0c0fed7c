using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What people think of questions, and which they think of.</summary>
internal static class ReviewServices
{
    /// <summary>Adds reports, <c>/trivia suggest</c> and <c>/trivia review</c>.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddStateSchema(ReviewSchema.Schema)
        .AddSingleton<Reporting>()
        .AddSingleton<SuggestionReader>()
        .AddSingleton<Suggesting>()
        .AddSingleton<SuggestCards>()
        .AddSingleton<Reviewing>()
        .AddSingleton<ReviewCards>()
        .AddSingleton<IOwnQuestions, ApprovedQuestions>()
        .AddSingleton<ITriviaPart, ReportPart>()
        .AddSingleton<ITriviaPart, SuggestPart>()
        .AddSingleton<ITriviaPart, ReviewPart>();
}
