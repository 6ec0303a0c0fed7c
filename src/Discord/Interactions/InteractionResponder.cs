using Quadrennial.Discord.Models;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Discord.Interactions;

/// <summary>
/// The answers to one interaction: exactly one first answer within 3 seconds, then edits and further messages within 15 minutes.
/// It refuses, without a request, what comes too late or twice. Safe to use from several threads.
/// </summary>
/// <param name="rest">Where to send to.</param>
/// <param name="interaction">What to answer.</param>
/// <param name="receivedAt">Timestamp of <paramref name="clock"/> when it arrived.</param>
/// <param name="clock">Real time, whatever clock the bot plays by.</param>
public sealed class InteractionResponder(DiscordRest rest, Interaction interaction, long receivedAt, TimeProvider clock)
{
    /// <summary>Time for the first answer (Discord's rule).</summary>
    public static readonly TimeSpan FirstAnswerLimit = TimeSpan.FromSeconds(3);

    /// <summary>Time for edits and further messages (Discord's rule).</summary>
    public static readonly TimeSpan TokenLimit = TimeSpan.FromMinutes(15);

    private int _state = (int)InteractionState.Unanswered;

    /// <summary>What is answered.</summary>
    public Interaction Interaction { get; } = interaction;

    /// <summary>How far it has come.</summary>
    public InteractionState State => (InteractionState)Volatile.Read(ref _state);

    /// <summary>Time left for the first answer; zero when it is over.</summary>
    public TimeSpan TimeToAnswer => Left(FirstAnswerLimit);

    /// <summary>Time left for edits and further messages; zero when it is over.</summary>
    public TimeSpan TimeToFollowUp => Left(TokenLimit);

    /// <summary>
    /// Gives the first answer. Where Discord refuses it, another one (an apology, say) may be tried while time is left.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has been given already, or is on its way.</exception>
    /// <exception cref="DiscordException">Discord refused it, or it is too late (<see cref="DiscordErrorKind.Expired"/>).</exception>
    public async Task RespondAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        var before = (InteractionState)Interlocked.CompareExchange(
            ref _state, (int)InteractionState.Answering, (int)InteractionState.Unanswered);
        if (before != InteractionState.Unanswered)
        {
            throw new InvalidOperationException($"An interaction takes one first answer; this one is {before}.");
        }

        var after = InteractionState.Unanswered;
        try
        {
            Require(TimeToAnswer, "The 3 seconds for the first answer are over.");
            await rest.CreateInteractionResponseAsync(Interaction.Id, Interaction.Token, response, cancellationToken);
            after = response.IsDeferred ? InteractionState.Deferred : InteractionState.Answered;
        }
        catch (DiscordException exception)
        {
            after = exception.Error switch
            {
                { Code: DiscordErrorCode.AlreadyAcknowledged } => InteractionState.Answered,
                { MayHaveHappened: true } => InteractionState.Unclear,
                _ => InteractionState.Unanswered,
            };
            throw;
        }
        catch (OperationCanceledException)
        {
            after = InteractionState.Unclear;
            throw;
        }
        finally
        {
            Volatile.Write(ref _state, (int)after);
        }
    }

    /// <summary>
    /// Changes the first answer, or gives it after a deferred one; after <see cref="InteractionResponse.DeferUpdate"/> and
    /// <see cref="InteractionResponse.Update"/>, the message with the control.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no first answer yet.</exception>
    /// <exception cref="DiscordException">Discord refused it, or it is too late (<see cref="DiscordErrorKind.Expired"/>).</exception>
    public async Task<Message> EditOriginalAsync(MessageBody message, CancellationToken cancellationToken)
    {
        RequireToken();
        var edited = await rest.EditOriginalResponseAsync(Interaction.ApplicationId, Interaction.Token, message, cancellationToken);
        Interlocked.CompareExchange(ref _state, (int)InteractionState.Answered, (int)InteractionState.Deferred);
        return edited;
    }

    /// <summary>Fetches the first answer.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception"/>
    public Task<Message> GetOriginalAsync(CancellationToken cancellationToken)
    {
        RequireToken();
        return rest.GetOriginalResponseAsync(Interaction.ApplicationId, Interaction.Token, cancellationToken);
    }

    /// <summary>Deletes the first answer: a public placeholder, say, whose answer failed and is given in private instead.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception"/>
    public Task DeleteOriginalAsync(CancellationToken cancellationToken)
    {
        RequireToken();
        return rest.DeleteOriginalResponseAsync(Interaction.ApplicationId, Interaction.Token, cancellationToken);
    }

    /// <summary>Sends a further message. An unclear outcome is not retried: it could appear twice.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception"/>
    public Task<Message> FollowUpAsync(MessageBody message, CancellationToken cancellationToken)
    {
        RequireToken();
        return rest.CreateFollowUpAsync(Interaction.ApplicationId, Interaction.Token, message, cancellationToken);
    }

    /// <summary>Changes a further message.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception"/>
    public Task<Message> EditFollowUpAsync(ulong messageId, MessageBody message, CancellationToken cancellationToken)
    {
        RequireToken();
        return rest.EditFollowUpAsync(Interaction.ApplicationId, Interaction.Token, messageId, message, cancellationToken);
    }

    /// <summary>Deletes a further message.</summary>
    /// <inheritdoc cref="EditOriginalAsync" path="/exception"/>
    public Task DeleteFollowUpAsync(ulong messageId, CancellationToken cancellationToken)
    {
        RequireToken();
        return rest.DeleteFollowUpAsync(Interaction.ApplicationId, Interaction.Token, messageId, cancellationToken);
    }

    private TimeSpan Left(TimeSpan limit)
    {
        var left = limit - clock.GetElapsedTime(receivedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void RequireToken()
    {
        if (State is InteractionState.Unanswered or InteractionState.Answering)
        {
            throw new InvalidOperationException("The first answer comes first.");
        }

        Require(TimeToFollowUp, "The 15 minutes for further answers are over.");
    }

    private static void Require(TimeSpan left, string otherwise)
    {
        if (left == TimeSpan.Zero)
        {
            throw new DiscordException(new DiscordError { Kind = DiscordErrorKind.Expired, Route = "interaction", Message = otherwise });
        }
    }
}
