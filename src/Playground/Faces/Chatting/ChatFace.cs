using System.Threading.Channels;
using Quadrennial.Playground.Faces.Rendering;
using Quadrennial.Playground.Faces.Terminal;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces.Chatting;

/// <summary>A chat in which the bot is present.</summary>
/// <param name="openConsole">Opens the console; on a terminal it completes lines with what is given to it.</param>
/// <param name="style">Makes the paper that text is written on.</param>
/// <param name="error">For what went wrong.</param>
internal sealed class ChatFace(Func<Complete, IChatConsole> openConsole, Func<TextWriter, Paper> style, TextWriter error)
{
    /// <summary>Chats until the end of the input, <c>:quit</c> or cancellation.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(BuildBot build, PlaygroundOptions options, bool greets, CancellationToken cancellationToken)
    {
        try
        {
            await using var playground = await RunningPlayground.StartAsync(build, options, cancellationToken);
            return await ChatAsync(playground, options.IsRehearsal, greets, cancellationToken);
        }
        catch (BotFailedException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.BotFailed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
    }

    private async Task<int> ChatAsync(RunningPlayground playground, bool showsTime, bool greets, CancellationToken cancellationToken)
    {
        ChatSession? session = null;
        var console = openConsole((line, cancelled) => session!.CompleteAsync(line, cancelled));
        var view = new ChatView(playground.Scene, playground.Clock, showsTime, console, style)
        {
            Viewer = playground.Scene.First,
            Place = playground.Scene.Channels[0],
        };
        session = new ChatSession(playground.Scene, playground.Clock, console, view);
        var happenings = System.Threading.Channels.Channel.CreateUnbounded<Happening>(new UnboundedChannelOptions { SingleReader = true });
        using var watch = playground.Scene.Discord.Watch(happening => happenings.Writer.TryWrite(happening));
        var showing = ShowAsync(happenings.Reader, view, session);
        if (greets)
        {
            view.Say("A playground: the real bot, and no Discord. Try /help; :help lists what else can be typed, Tab completes, Ctrl+D leaves.");
            if (showsTime)
            {
                view.Say($"It is {playground.Clock.GetUtcNow():d MMMM yyyy}, and the days go by. After /countdown follow the bot posts here as they do.");
            }
        }

        var isRunning = await TalkAsync(session, console, playground.BotStopped, cancellationToken);
        if (isRunning)
        {
            // What the bot is still about to say is shown before leaving.
            await session.FinishAsync(cancellationToken);
            await playground.StopBotAsync();
        }

        happenings.Writer.Complete();
        await showing;
        return isRunning ? ExitCode.Fine : throw new BotFailedException("The bot has stopped; --verbose shows its log.");
    }

    /// <summary>Reads and does line after line.</summary>
    /// <returns>False where the bot stopped meanwhile.</returns>
    private static async Task<bool> TalkAsync(
        ChatSession session, IChatConsole console, Task botStopped, CancellationToken cancellationToken)
    {
        while (true)
        {
            var reading = console.ReadLineAsync(session.Prompt, cancellationToken);
            if (await Task.WhenAny(reading, botStopped) == botStopped)
            {
                return false;
            }

            if (await reading is not { } line || !await session.HandleAsync(line, cancellationToken))
            {
                return true;
            }
        }
    }

    private static async Task ShowAsync(ChannelReader<Happening> happenings, ChatView view, ChatSession session)
    {
        await foreach (var happening in happenings.ReadAllAsync())
        {
            switch (happening)
            {
                case Happening.MessageCreated created:
                    view.Show(created.Message);
                    break;
                case Happening.MessageUpdated updated:
                    view.Show(updated.Message);
                    break;
                case Happening.MessageDeleted deleted:
                    view.ShowDeletion(deleted.Message);
                    break;
                case Happening.ThreadOpened opened:
                    view.Say($"(a thread was opened: {ChatView.NameOf(opened.Thread)}; :in #{opened.Thread.Name} goes there)");
                    break;
                case Happening.CommandsChanged:
                    session.ReadCommandsAgain();
                    break;
                default:
                    break;
            }
        }
    }
}
