using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Commands;
using Quadrennial.Discord.Json;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>
/// Runs the whole way of a command once on made-up input once the session is up, while nobody asks yet: code that ran once is compiled, and the first person
/// who asks does not wait for the compiler. Only commands that change nothing take part, and nothing is sent.
/// </summary>
internal sealed partial class WarmUp(CommandCatalogue catalogue, CommandRouter router, DiscordRest rest, ILogger<WarmUp> logger)
{
    private const int Connections = 4;

    /// <summary>Warms up; a failure is logged and costs only speed.</summary>
    public async Task RunAsync()
    {
        try
        {
            foreach (var entry in catalogue.Entries.Where(entry => entry.Command is { WarmsUp: true, Kind: CommandKind.Slash }))
            {
                await AnswerAsync(entry);
                Suggest(entry);
            }

            await rest.WarmUpAsync(Connections, CancellationToken.None);
        }
        catch (Exception exception) when (exception is JsonException or DiscordException or InvalidOperationException)
        {
            LogFailed(exception);
        }
    }

    private async Task AnswerAsync(CommandCatalogue.Entry entry)
    {
        var interaction = DiscordJson.ReadInteraction(MadeUp(entry, InteractionType.ApplicationCommand, focused: null));
        if (await router.HandleAsync(CallTranslation.Translate(interaction), CancellationToken.None) is Reply.Message message)
        {
            DiscordJson.Write(InteractionResponse.Message(CardRenderer.Render(message.Card, message.IsPrivate)));
        }
    }

    private void Suggest(CommandCatalogue.Entry entry)
    {
        foreach (var option in entry.Command.Options.Where(option => option.Suggest is not null))
        {
            var interaction = DiscordJson.ReadInteraction(MadeUp(entry, InteractionType.Autocomplete, option));
            if (CallTranslation.TranslateTyping(interaction) is var (call, name, typed))
            {
                var choices = router.Suggest(call, name, typed);
                DiscordJson.Write(InteractionResponse.Choices([.. choices.Select(choice => new ApplicationCommandChoice(choice.Label, choice.Value))]));
            }
        }
    }

    /// <summary>An interaction as Discord would send it, with the command's own example as text.</summary>
    private static byte[] MadeUp(CommandCatalogue.Entry entry, InteractionType type, Option? focused)
    {
        var text = entry.Command.Example?.Split(' ', 2) is [_, var words] ? words : "warm";
        var options = entry.Command.Options
            .Where(option => option == focused || (option.IsRequired && option.Kind == OptionKind.Text))
            .Select(option => $$"""
                {"name":"{{option.Name}}","type":3,"value":"{{JsonEncodedText.Encode(text)}}","focused":{{(option == focused ? "true" : "false")}}}
                """);
        return Encoding.UTF8.GetBytes($$$"""
            {"id":"1","application_id":"1","type":{{{(int)type}}},"token":"none","version":1,"channel_id":"1","guild_id":"1","locale":"en-US","context":0,
             "member":{"user":{"id":"1","username":"nobody"},"roles":[],"permissions":"0"},"authorizing_integration_owners":{"0":"1"},
             "data":{"id":"1","type":1,"name":"{{{entry.Path}}}","options":[{{{string.Join(',', options)}}}]}}
            """);
    }

    [LoggerMessage(LogLevel.Warning, "The warm-up failed; the first answers will be slower")]
    private partial void LogFailed(Exception exception);
}
