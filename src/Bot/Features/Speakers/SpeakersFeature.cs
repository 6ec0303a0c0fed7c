using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Speakers;

/// <summary>What did this person give, over all editions?</summary>
internal static class SpeakersFeature
{
    /// <summary>Adds <c>/speaker</c>.</summary>
    public static IServiceCollection AddSpeakers(this IServiceCollection services) => services
        .AddSingleton<SpeakerMessages>()
        .AddSingleton<ICommandModule, SpeakersModule>();
}
