using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Bot;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.Time;
using Quadrennial.Discord.Rest;
using Quadrennial.MisorderedBot;

// The bot's own outbox, database and way to Discord, and nothing else of it; with the steps of sending in the order that is asked for.
// Not shipped: the kill harness must be able to fail, and this is what it fails on.
if (!BotSettings.TryRead(BotApplication.ReadConfiguration(), out var settings, out _))
{
    return (int)ExitCode.WrongSettings;
}

var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Services
    .AddLogging()
    .AddSingleton(settings)
    .AddSingleton<TimeProvider>(new RehearsalClock(settings.Rehearsal!.StartAt!.Value, settings.Rehearsal.Speed))
    .AddSingleton(DiscordConnectionFeature.CreateRest(settings.Discord, NullLogger<DiscordRest>.Instance))
    .AddSingleton<BotStop>()
    .AddSingleton<DiscordAnnouncer>()
    .AddSingleton<IAnnouncer>(provider => provider.GetRequiredService<DiscordAnnouncer>())
    .AddSingleton<IDeliveryKind, NumberedMessage>()
    .AddStateDatabase()
    .AddDelivery();
switch (args)
{
    case ["right"]:
        break;
    case ["nonce-only"]:
        builder.Services.Replace(ServiceDescriptor.Singleton<IAnnouncer, BlindAnnouncer>());
        break;
    case ["record-then-send"]:
        builder.Services.RemoveAll<IHostedService>().AddHostedService<RecordThenSend>();
        break;
    case ["send-then-record"]:
        builder.Services.RemoveAll<IHostedService>().AddHostedService<SendThenRecord>();
        break;
    default:
        return (int)ExitCode.WrongUsage;
}

await builder.Build().RunAsync();
return 0;
