using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Commands;
using Quadrennial.Discord.Gateway;
using Quadrennial.Discord.Interactions;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>Answers interactions: translates, lets the router decide, renders. Knows how many answers are still on their way.</summary>
internal sealed partial class InteractionAnswers(DiscordRest rest, CommandRouter router, ILogger<InteractionAnswers> logger) : IDisposable
{
    private readonly CancellationTokenSource _hurry = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;
    private volatile bool _closing;

    /// <summary>Answers one interaction; never throws.</summary>
    public async ValueTask AnswerAsync(GatewayEvent.InteractionCreated arrived)
    {
        Interlocked.Increment(ref _underWay);
        // Discord's 3 seconds are real ones, whatever clock the bot plays by.
        var responder = new InteractionResponder(rest, arrived.Interaction, arrived.ReceivedAt, TimeProvider.System);
        try
        {
            await AnswerAsync(responder, _hurry.Token);
        }
        catch (OperationCanceledException) when (_hurry.IsCancellationRequested)
        {
            LogCutShort(arrived.Interaction.Type);
        }
        catch (DiscordException exception)
        {
            await AnswerRefusedAsync(responder, exception);
        }
        catch (Exception exception)
        {
            LogFailed(arrived.Interaction.Type, exception);
        }
        finally
        {
            if (Interlocked.Decrement(ref _underWay) == 0 && _closing)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>Waits until everything under way is answered; when the token fires, cuts the rest short.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        _closing = true;
        if (Volatile.Read(ref _underWay) == 0)
        {
            _drained.TrySetResult();
        }

        await using var registration = cancellationToken.Register(_hurry.Cancel);
        await _drained.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => _hurry.Dispose();

    private Task AnswerAsync(InteractionResponder responder, CancellationToken cancellationToken) => responder.Interaction.Type switch
    {
        InteractionType.Autocomplete => SuggestAsync(responder, cancellationToken),
        InteractionType.ApplicationCommand or InteractionType.MessageComponent or InteractionType.ModalSubmit =>
            ReplyAsync(responder, cancellationToken),
        InteractionType.Ping => responder.RespondAsync(InteractionResponse.Pong(), cancellationToken),
        // A kind from the future: there is nothing sensible to say, and Discord tells the person that nothing came.
        _ => Task.CompletedTask,
    };

    private Task SuggestAsync(InteractionResponder responder, CancellationToken cancellationToken)
    {
        var choices = CallTranslation.TranslateTyping(responder.Interaction) is var (call, option, typed)
            ? router.Suggest(call, option, typed)
            : [];
        return responder.RespondAsync(
            InteractionResponse.Choices([.. choices.Select(choice => new ApplicationCommandChoice(choice.Label, choice.Value))]),
            cancellationToken);
    }

    private async Task ReplyAsync(InteractionResponder responder, CancellationToken cancellationToken)
    {
        switch (await router.HandleAsync(CallTranslation.Translate(responder.Interaction), cancellationToken))
        {
            case Reply.Message message:
                await responder.RespondAsync(InteractionResponse.Message(Render(message)), cancellationToken);
                break;

            case Reply.Update update:
                await responder.RespondAsync(InteractionResponse.Update(CardRenderer.Render(update.Card) with { DropsEarlierFiles = true }), cancellationToken);
                if (update.Then is { } then)
                {
                    await responder.FollowUpAsync(Render(then), cancellationToken);
                }

                break;

            case Reply.OpenForm open:
                await responder.RespondAsync(InteractionResponse.Modal(CardRenderer.Render(open.Form)), cancellationToken);
                break;

            case Reply.Later later:
                await responder.RespondAsync(InteractionResponse.DeferMessage(later.IsPrivate), cancellationToken);
                await FinishAsync(responder, later, cancellationToken);
                break;

            case var reply:
                throw new InvalidOperationException($"A reply nobody thought of: {reply.GetType().Name}");
        }
    }

    /// <summary>
    /// Privacy was fixed by the first answer. What turned out private after a public "thinking" (an error, say) is told in private, and the
    /// public placeholder goes away.
    /// </summary>
    private static async Task FinishAsync(InteractionResponder responder, Reply.Later later, CancellationToken cancellationToken)
    {
        var message = await later.Work(cancellationToken);
        if (message.IsPrivate && !later.IsPrivate)
        {
            await responder.DeleteOriginalAsync(cancellationToken);
            await responder.FollowUpAsync(Render(message), cancellationToken);
        }
        else
        {
            await responder.EditOriginalAsync(CardRenderer.Render(message.Card, isPrivate: false, message.MayPing), cancellationToken);
        }
    }

    /// <summary>Discord refused what we said, or did not hear it. Apologises once if there is still a way; logs in any case.</summary>
    private async Task AnswerRefusedAsync(InteractionResponder responder, DiscordException refusal)
    {
        LogRefused(responder.Interaction.Type, refusal.Error.ToString());
        if (responder.Interaction.Type == InteractionType.Autocomplete)
        {
            return;
        }

        var apology = RouterMessages.NotDelivered();
        try
        {
            if (responder is { State: InteractionState.Unanswered, TimeToAnswer: var left } && left > TimeSpan.Zero)
            {
                await responder.RespondAsync(InteractionResponse.Message(CardRenderer.Render(apology, isPrivate: true)), _hurry.Token);
            }
            else if (responder is { State: InteractionState.Deferred, TimeToFollowUp: var rest } && rest > TimeSpan.Zero)
            {
                await responder.EditOriginalAsync(CardRenderer.Render(apology), _hurry.Token);
            }
        }
        catch (Exception exception) when (exception is DiscordException or OperationCanceledException)
        {
            LogRefused(responder.Interaction.Type, exception is DiscordException again ? again.Error.ToString() : "stopping");
        }
    }

    private static MessageBody Render(Reply.Message message) => CardRenderer.Render(message.Card, message.IsPrivate, message.MayPing);

    [LoggerMessage(LogLevel.Error, "The answer to an interaction ({Type}) was not delivered: {Error}")]
    private partial void LogRefused(InteractionType type, string error);

    [LoggerMessage(LogLevel.Error, "An interaction ({Type}) could not be answered")]
    private partial void LogFailed(InteractionType type, Exception exception);

    [LoggerMessage(LogLevel.Warning, "An interaction ({Type}) was cut short by the stop")]
    private partial void LogCutShort(InteractionType type);
}
