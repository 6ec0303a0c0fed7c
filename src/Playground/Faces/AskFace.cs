using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces.Forms;
using Quadrennial.Playground.Faces.Rendering;
using Quadrennial.Playground.Faces.Typing;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces;

/// <summary>What to ask, and how to show the answer.</summary>
/// <param name="Lines">Commands as one would type them; the slash may be left out, which some shells turn into a path.</param>
/// <param name="Place">Where to ask.</param>
/// <param name="AsJson">Whether the messages are printed as Discord holds them.</param>
internal sealed record AskRequest(IReadOnlyList<string> Lines, AskPlace Place, bool AsJson);

/// <summary>Asks the bot once and prints what it says.</summary>
/// <param name="paper">For the answer as text.</param>
/// <param name="output">For the answer as JSON.</param>
/// <param name="error">For what went wrong.</param>
internal sealed class AskFace(Paper paper, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Asks everything in order.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(AskRequest request, BuildBot build, PlaygroundOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var playground = await RunningPlayground.StartAsync(build, options, cancellationToken);
            return await AskAsync(request, playground, cancellationToken);
        }
        catch (BotFailedException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.BotFailed;
        }
        catch (ClientRefusedException refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return ExitCode.WrongCommand;
        }
    }

    private async Task<int> AskAsync(AskRequest request, RunningPlayground playground, CancellationToken cancellationToken)
    {
        var person = playground.Scene.First;
        var channel = playground.Scene.Place(request.Place, person);
        var reader = new CommandReader(RegisteredCommand.ReadAll(person.CommandsIn(channel)), playground.Scene.Names);
        var lines = request.Lines.Select(line => line.Trim() is var text && text is ['/' or '>', ..] ? text : "/" + text).ToList();
        var commands = lines.ConvertAll(reader.Read);
        if (commands.OfType<TypedCommand.Refused>().FirstOrDefault() is { } refused)
        {
            await error.WriteLineAsync(refused.Sentence);
            return ExitCode.WrongCommand;
        }

        JsonArray answers = [];
        foreach (var (line, command) in lines.Zip(commands))
        {
            var interaction = await person.Use(channel, command).WaitForContentAsync(cancellationToken);
            if (interaction.State == InteractionState.TimedOut)
            {
                await error.WriteLineAsync("The bot did not answer within the 3 seconds that Discord allows.");
                return ExitCode.BotFailed;
            }

            Message?[] answer = [interaction.Message, .. interaction.FollowUps];
            var messages = answer.OfType<Message>().Select(message => message.Body).ToList();
            if (request.AsJson)
            {
                foreach (var body in messages.Append(interaction.Modal).OfType<JsonObject>())
                {
                    answers.Add(body.DeepClone());
                }

                continue;
            }

            Print(line, isOneOfMany: commands.Count > 1, messages, interaction.Modal, playground);
        }

        if (request.AsJson)
        {
            JsonNode json = answers.Count == 1 ? answers[0]! : answers;
            await output.WriteLineAsync(json.ToJsonString(Readable));
        }

        return ExitCode.Fine;
    }

    private void Print(string line, bool isOneOfMany, IEnumerable<JsonObject> messages, JsonObject? modal, RunningPlayground playground)
    {
        if (isOneOfMany)
        {
            paper.Write($"> {line}", Ink.Bold);
        }

        var markdown = new DiscordMarkdown(playground.Scene.Names, playground.Clock);
        var text = new MessageText(markdown);
        foreach (var message in messages)
        {
            paper.Write(text.Render(message));
        }

        if (modal is not null)
        {
            paper.Write(FormText.Render(Form.Read(modal), markdown));
        }

        if (isOneOfMany)
        {
            paper.Write(TextLine.Blank);
        }
    }
}
