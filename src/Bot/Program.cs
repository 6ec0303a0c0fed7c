using Microsoft.Extensions.DependencyInjection;
using Quadrennial.Bot.CommandLine;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Features.About;
using Quadrennial.Bot.Features.Bingo;
using Quadrennial.Bot.Features.Countdown;
using Quadrennial.Bot.Features.Editions;
using Quadrennial.Bot.Features.Help;
using Quadrennial.Bot.Features.Reminders;
using Quadrennial.Bot.Features.Speakers;
using Quadrennial.Bot.Features.Status;
using Quadrennial.Bot.Features.Talks;
using Quadrennial.Bot.Features.Timezone;
using Quadrennial.Bot.Features.Topics;
using Quadrennial.Bot.Features.Trivia;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Scheduling;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot;

/// <summary>The table of contents: what the bot is, one line a feature.</summary>
internal static class Program
{
    /// <summary>Runs the bot, or one of its small commands.</summary>
    public static Task<int> Main(string[] args) => BotCommandLine.RunAsync(args, Console.Out, Console.Error);

    /// <summary>Everything the bot does.</summary>
    public static IServiceCollection AddQuadrennial(this IServiceCollection services) => services
        .AddCommands()
        .AddLibrary()
        .AddStateDatabase()
        .AddDelivery()
        .AddScheduling()
        .AddTalks()
        .AddSpeakers()
        .AddTopics()
        .AddEditions()
        .AddTrivia()
        .AddReminders()
        .AddCountdown()
        .AddBingo()
        .AddStatus()
        .AddTimezone()
        .AddAbout()
        .AddHelp()
        .AddDiscordConnection();
}
