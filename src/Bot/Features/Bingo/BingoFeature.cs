using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>Did he just say it again?</summary>
internal static class BingoFeature
{
    /// <summary>Adds <c>/bingo</c> and its posts.</summary>
    public static IServiceCollection AddBingo(this IServiceCollection services) => services
        .AddStateSchema(BingoSchema.Schema)
        .AddSingleton<BingoStore>()
        .AddSingleton<BingoGame>()
        .AddSingleton<BingoBoard>()
        .AddSingleton<BingoMessages>()
        .AddSingleton<IDeliveryKind, BingoDelivery>()
        .AddSingleton<IDeliveryKind, BingoNotice>()
        .AddSingleton<ICommandModule, BingoModule>();
}
