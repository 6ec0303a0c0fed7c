using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>Remind me: never a miss, never a double.</summary>
internal static class RemindersFeature
{
    /// <summary>Adds <c>/remind</c>, “Remind me about this”, and the buttons that set reminders on other features' cards.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddStateSchema(ReminderStore.Schema)
        .AddSingleton(provider => provider.GetRequiredService<BotSettings>().Reminders)
        .AddSingleton<EditionWatch>()
        .AddSingleton<Binding>()
        .AddSingleton<ReminderWording>()
        .AddSingleton<ReminderMessages>()
        .AddSingleton<ReminderList>()
        .AddSingleton<ReminderForms>()
        .AddSingleton<ReminderDrafts>()
        .AddSingleton<ReminderCards>()
        .AddSingleton<ReminderSeries>()
        .AddSingleton<ReminderRequests>()
        .AddSingleton<ReminderBook>()
        .AddSingleton<IDeliveryKind, ReminderDelivery>()
        .AddSingleton<IDeliveryKind, ReminderDoubt>()
        .AddSingleton<IPlanner, ReminderPlanner>()
        .AddSingleton<ICommandModule, RemindersModule>()
        .AddSingleton<ICommandModule, ReminderControls>()
        .AddSingleton<ICommandModule, ReminderAnswers>();
}
