using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Topics;

/// <summary>Which talks were about this?</summary>
internal static class TopicsFeature
{
    /// <summary>Adds <c>/topic</c>.</summary>
    public static IServiceCollection AddTopics(this IServiceCollection services) => services
        .AddSingleton<TopicMessages>()
        .AddSingleton<ICommandModule, TopicsModule>();
}
