using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Practice;

/// <summary>Playing alone.</summary>
internal static class PracticeServices
{
    /// <summary>Adds <c>/trivia practice</c>.</summary>
    public static IServiceCollection AddPractice(this IServiceCollection services) => services
        .AddStateSchema(PracticeSchema.Schema)
        .AddSingleton<Practising>()
        .AddSingleton<PracticeCards>()
        .AddSingleton<ITriviaPart, PracticePart>();
}
