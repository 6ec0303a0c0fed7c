using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quadrennial.Playground.Faces.Forms;
using Quadrennial.Playground.Faces.Rendering;
using Quadrennial.Playground.Faces.Terminal;
using Quadrennial.Playground.Faces.Typing;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>Does what is typed in a chat: commands, presses by number, the face's own commands, or simply says it.</summary>
internal sealed partial class ChatSession
{
    private readonly Scene _scene;
    private readonly TimeProvider _clock;
    private readonly IChatConsole _console;
    private readonly ChatView _view;
    private readonly List<Interaction> _unfinished = [];
    private CommandReader _reader;

    /// <summary>Begins as the first person in the first channel.</summary>
    public ChatSession(Scene scene, TimeProvider clock, IChatConsole console, ChatView view)
    {
        (_scene, _clock, _console, _view) = (scene, clock, console, view);
        _reader = NewReader();
    }

    /// <summary>Who and where one is, as the prompt shows it.</summary>
    public string Prompt => $"{_view.Viewer.Name} in {ChatView.NameOf(_view.Place)}> ";

    /// <summary>Does what a line says.</summary>
    /// <returns>False where it ends the chat.</returns>
    public async Task<bool> HandleAsync(string line, CancellationToken cancellationToken)
    {
        var text = line.Trim();
        try
        {
            switch (text)
            {
                case "":
                    break;
                case [':', ..]:
                    return await OwnAsync(line.TrimStart(), cancellationToken);
                case ['/' or '>', ..]:
                    await FollowAsync(_view.Viewer.Use(_view.Place, _reader.Read(text)), cancellationToken);
                    break;
                default:
                    if (Press().Match(text) is { Success: true } press)
                    {
                        var number = int.Parse(press.Groups["number"].ValueSpan);
                        await PressAsync(number, press.Groups["picks"].Value.Trim(), cancellationToken);
                        break;
                    }

                    _view.Viewer.Say(_view.Place, text);
                    break;
            }
        }
        catch (ClientRefusedException refusal)
        {
            _view.Say(refusal.Message);
        }

        return true;
    }

    /// <summary>What could stand at the end of a line; asks the bot where it makes suggestions.</summary>
    public async Task<Completion.Words> CompleteAsync(string line, CancellationToken cancellationToken) =>
        (line is [':', ..] ? OwnCommand.Complete(line, _scene.Names) : Completion.At(line, _reader.Commands, _scene.Names)) switch
        {
            Completion.Words words => words,
            Completion.AskBot ask => await SuggestAsync(ask, cancellationToken),
            _ => throw new InvalidOperationException("A completion is known here or asked of the bot."),
        };

    /// <summary>Waits for the answers that are still to come.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var interaction in _unfinished)
        {
            await interaction.WaitForContentAsync(cancellationToken);
            ShowAnswer(interaction);
        }
    }

    /// <summary>Takes over that the registered commands changed.</summary>
    public void ReadCommandsAgain() => _reader = NewReader();

    private void GoTo(Channel place)
    {
        _view.Place = place;
        ReadCommandsAgain();
    }

    private CommandReader NewReader() => new(RegisteredCommand.ReadAll(_view.Viewer.CommandsIn(_view.Place)), _scene.Names);

    private async Task FollowAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        await interaction.WaitForAnswerAsync(cancellationToken);
        if (interaction.State == InteractionState.TimedOut)
        {
            _view.Say("The application did not respond.");
            return;
        }

        ShowAnswer(interaction);
        if (interaction.State == InteractionState.Deferred)
        {
            _unfinished.Add(interaction);
        }

        if (interaction.Modal is { } modal
            && await FormFilling.FillAsync(Form.Read(modal), _view, _console, cancellationToken) is { } values)
        {
            await FollowAsync(_view.Viewer.Submit(interaction, values), cancellationToken);
        }
    }

    private void ShowAnswer(Interaction interaction)
    {
        _view.Show(interaction.Message);
        foreach (var message in interaction.FollowUps)
        {
            _view.Show(message);
        }
    }

    private async Task PressAsync(int number, string picks, CancellationToken cancellationToken)
    {
        if (_view.FindControl(number) is not { } control || control.Message.IsDeleted)
        {
            _view.Say($"Nothing on screen has the number {number}.");
            return;
        }

        if (control.Message.OnlyFor is { } only && only != _view.Viewer)
        {
            _view.Say($"Only {only.Name} sees that message.");
            return;
        }

        if (control.IsButton && picks.Length > 0)
        {
            _view.Say($"{number} is a button; it is pressed with {number} alone.");
            return;
        }

        if (control.IsButton)
        {
            await FollowAsync(_view.Viewer.Click(control.Message, control.CustomId), cancellationToken);
            return;
        }

        var (values, problem) = SelectValues.Read(control.Component, number, picks, _scene.Names);
        if (problem is not null)
        {
            _view.Say(problem);
            return;
        }

        await FollowAsync(_view.Viewer.Select(control.Message, control.CustomId, values), cancellationToken);
    }

    private async Task<Completion.Words> SuggestAsync(Completion.AskBot ask, CancellationToken cancellationToken)
    {
        var options = ask.Others.ToDictionary(option => option.Key, JsonNode? (option) => option.Value);
        options[ask.Focused] = ask.Typed;
        var choices = await _view.Viewer.AutocompleteAsync(_view.Place, ask.Path, options, ask.Focused, cancellationToken);
        List<Candidate> candidates = [];
        foreach (var choice in choices.Select(OptionChoice.Read))
        {
            _reader.Remember(ask.Path, ask.Focused, choice.Label, choice.Value);
            candidates.Add(new Candidate(CommandReader.Quote(choice.Label), choice.Label));
        }

        return new Completion.Words(ask.From, candidates);
    }

    private async Task<bool> OwnAsync(string line, CancellationToken cancellationToken)
    {
        switch (OwnCommand.Read(line))
        {
            case OwnCommand.As(var name):
                _view.Viewer = _scene.Person(name);
                GoTo(_scene.SamePlace(_view.Place, _view.Viewer));
                break;
            case OwnCommand.In(var name):
                GoTo(_scene.Channel(name));
                break;
            case OwnCommand.Dm:
                GoTo(_scene.Place(AskPlace.Dm, _view.Viewer));
                break;
            case OwnCommand.Group:
                GoTo(_scene.Place(AskPlace.Group, _view.Viewer));
                break;
            case OwnCommand.Suggest(var unfinished):
                var words = await CompleteAsync(unfinished, cancellationToken);
                _view.Print(words.Candidates.Count == 0
                    ? [new TextLine(new Run("Nothing to suggest.", Ink.Faint))]
                    : words.Candidates.Select((candidate, index) => new TextLine(new Run($"{index + 1,3}. {candidate.Label}"))));
                break;
            case OwnCommand.Time:
                _view.Say($"{_clock.GetUtcNow():dddd, d MMMM yyyy HH:mm:ss} UTC");
                break;
            case OwnCommand.Wait(var wait):
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
                break;
            case OwnCommand.Help:
                _view.Print(OwnCommand.HelpText);
                break;
            case OwnCommand.Quit:
                return false;
            default:
                _view.Say($"{line} is not a command of this chat; :help lists them.");
                break;
        }

        return true;
    }

    [GeneratedRegex(
        @"^(?<number>\d{1,6})(?<picks>(?:[ ,]+(?:\d{1,3}|[#@<][^,]*))*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Press();
}
