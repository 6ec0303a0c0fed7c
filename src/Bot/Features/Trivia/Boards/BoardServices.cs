using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Who is best?</summary>
internal static class BoardServices
{
    /// <summary>Adds <c>/trivia leaderboard</c>, <c>me</c> and <c>setup</c>, the results of games as files, and the seasons.</summary>
    public static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddStateSchema(BoardSchema.Schema)
        .AddSingleton<SeasonNames>()
        .AddSingleton<BoardPictures>()
        .AddSingleton<LeaderboardCard>()
        .AddSingleton<MeCard>()
        .AddSingleton<SetupCard>()
        .AddSingleton<ChampionRoles>()
        .AddSingleton<RoleKeeper>()
        .AddHostedOnceReady<RoleKeeper>()
        .AddSingleton<IDeliveryKind, ChampionDelivery>()
        .AddSingleton<IPlanner, SeasonPlanner>()
        .AddSingleton<IForgetsPlayers, ForgottenGames>()
        .AddSingleton<IForgetsPlayers, ForgottenBoards>()
        .AddSingleton<ITriviaPart, LeaderboardPart>()
        .AddSingleton<ITriviaPart, MePart>()
        .AddSingleton<ITriviaPart, SetupPart>()
        .AddSingleton<ITriviaPart, ResultsPart>();
}
