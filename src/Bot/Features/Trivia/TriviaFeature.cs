using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Boards;
using Quadrennial.Bot.Features.Trivia.Evening;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Practice;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Features.Trivia.Review;
using Quadrennial.Bot.Features.Trivia.Schedule;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia;

/// <summary>Who knows?</summary>
internal static class TriviaFeature
{
    /// <summary>Adds <c>/trivia</c>.</summary>
    public static IServiceCollection AddTrivia(this IServiceCollection services) => services
        .AddStateSchema(TriviaSchema.Schema)
        .AddSingleton<QuestionPool>()
        .AddSingleton<WishReader>()
        .AddGames()
        .AddPractice()
        .AddReview()
        .AddBoards()
        .AddSchedules()
        .AddSingleton<ICommandModule, TriviaModule>();

    private static IServiceCollection AddGames(this IServiceCollection services) => services
        .AddSingleton<Panels>()
        .AddSingleton<GameCourse>()
        .AddSingleton<GameHosting>()
        .AddSingleton<Playing>()
        .AddSingleton<GameMessages>()
        .AddSingleton<IDeliveryKind, GameDelivery>()
        .AddSingleton<IDeliveryKind, GameNotice>()
        .AddSingleton<IPlanner, GameReturns>()
        .AddSingleton<GameThreads>()
        .AddSingleton<GameKeeper>()
        .AddHostedOnceReady<GameKeeper>()
        .AddSingleton<ITriviaPart, PlayPart>()
        .AddSingleton<ITriviaPart, AnswerPart>()
        .AddSingleton<ITriviaPart, EveningPart>();

    private static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddStateSchema(ScheduleStore.Schema)
        .AddSingleton<GameSchedules>()
        .AddSingleton<IPlanner>(provider => provider.GetRequiredService<GameSchedules>())
        .AddSingleton<IDeliveryKind, ScheduleAlarm>()
        .AddSingleton<ITriviaPart, SchedulePart>();
}
