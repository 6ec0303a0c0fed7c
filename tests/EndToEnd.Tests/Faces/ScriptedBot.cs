using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.EndToEnd.Tests.Faces;

/// <summary>
/// A bot that does what the real one seldom or never does: <c>/mute</c> does not answer, <c>/form</c> opens a form, <c>/later</c> answers
/// after a deferral, <c>/shout</c> posts by itself and follows up, <c>/vanish</c> deletes what it said, <c>/thread</c> opens one with a
/// button in it.
/// </summary>
internal sealed class ScriptedBot : BackgroundService
{
    private static readonly string[] Commands = ["mute", "form", "later", "shout", "vanish", "thread"];

    private readonly ConcurrentBag<Task> _answers = [];
    private readonly DiscordRest _rest;
    private readonly ShardedGateway _gateway;

    private ScriptedBot(string token, Uri address)
    {
        var options = new DiscordRestOptions { Token = token, BaseAddress = address };
        _rest = new DiscordRest(options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        _gateway = new ShardedGateway(
            _rest, new GatewayOptions { Token = token }, HandleAsync, TimeProvider.System, NullLoggerFactory.Instance);
    }

    public static Task<IHost> BuildAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddHostedService(_ => new ScriptedBot(settings["Discord:Token"]!, new Uri(settings["Discord:ApiBaseUrl"]!)));
        return Task.FromResult(builder.Build());
    }

    /// <summary>Leaves once everything is answered, as the real one does.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_answers);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _rest.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _gateway.RunAsync(stoppingToken);

    private async ValueTask HandleAsync(GatewayEvent happened)
    {
        switch (happened)
        {
            case GatewayEvent.Ready ready:
                var commands = Commands.Select(name => new ApplicationCommand { Name = name, Description = name }).ToList();
                await _rest.SetCommandsAsync(ready.ApplicationId, guildId: null, commands, CancellationToken.None);
                break;
            case GatewayEvent.InteractionCreated { Interaction: { Data: { } data } interaction }:
                _answers.Add(AnswerAsync(interaction, data));
                break;
            default:
                break;
        }
    }

    private async Task AnswerAsync(Interaction interaction, InteractionData data)
    {
        switch (data)
        {
            case { Name: "form" }:
                await RespondAsync(interaction, InteractionResponse.Modal(new Modal("reminder", "A reminder",
                [
                    new Label("What", new TextInput { CustomId = "what", MinLength = 3 }),
                    new Label("How", new RadioGroup { CustomId = "how", Options = [new("Loud", "loud"), new("Quiet", "quiet")] }),
                    new Label("Again", new Checkbox { CustomId = "again" }),
                ])));
                break;
            case { CustomId: "reminder" }:
                var fields = data.Components.Select(label => label.Component!.Value.ToString());
                await RespondAsync(interaction, Says("Got " + string.Join(" and ", fields)));
                break;
            case { Name: "later" }:
                await RespondAsync(interaction, InteractionResponse.DeferMessage(isPrivate: false));
                var late = new MessageBody { Content = "At last." };
                await _rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, late, CancellationToken.None);
                break;
            case { Name: "shout" }:
                await PostAsync(interaction, "Hear, hear!");
                await RespondAsync(interaction, Says("Shouted."));
                var more = new MessageBody { Content = "And again." };
                await _rest.CreateFollowUpAsync(interaction.ApplicationId, interaction.Token, more, CancellationToken.None);
                break;
            case { Name: "vanish" }:
                var message = await PostAsync(interaction, "Now you see me.");
                await _rest.DeleteMessageAsync(message.ChannelId, message.Id, CancellationToken.None);
                await RespondAsync(interaction, Says("Gone."));
                break;
            case { Name: "thread" }:
                var first = await PostAsync(interaction, "A game!");
                await _rest.StartThreadAsync(first.ChannelId, first.Id, new ThreadCreate("Trivia of tonight"), CancellationToken.None);
                var inside = new MessageCreate
                {
                    Content = "Who is in?",
                    Components = [new ActionRow([new ButtonComponent { Style = ButtonStyle.Primary, Label = "Me", CustomId = "me" }])],
                };
                await _rest.CreateMessageAsync(first.Id, inside, CancellationToken.None);
                await RespondAsync(interaction, Says("It begins."));
                break;
            case { CustomId: "me" }:
                await RespondAsync(interaction, Says("You are in."));
                break;
            default:
                break;
        }
    }

    private Task<Message> PostAsync(Interaction interaction, string content) =>
        _rest.CreateMessageAsync(interaction.ChannelId!.Value, new MessageCreate { Content = content }, CancellationToken.None);

    private static InteractionResponse Says(string content) => InteractionResponse.Message(new MessageBody { Content = content });

    private Task RespondAsync(Interaction interaction, InteractionResponse response) =>
        _rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, CancellationToken.None);
}
