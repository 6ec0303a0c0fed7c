using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rest;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>The interactions that are or were. Call with the gate held.</summary>
internal sealed class InteractionBook(World world)
{
    /// <summary>Discord's limit for the first answer.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);

    /// <summary>Discord's life of a token.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, Interaction> _byToken = [];
    private readonly Queue<Interaction> _oldestFirst = [];

    /// <summary>Sends an interaction to the bot.</summary>
    public Interaction Begin(Interaction interaction, JsonObject? data)
    {
        _byToken.Add(interaction.Token, interaction);
        _oldestFirst.Enqueue(interaction);
        // Those still waiting for their answer are never forgotten: in 3 seconds of load there are many.
        while (_oldestFirst.Count > world.Options.Remembered && _oldestFirst.Peek().State is not InteractionState.Pending)
        {
            _byToken.Remove(_oldestFirst.Dequeue().Token);
        }

        interaction.Start(AnswerLimit);
        world.Sessions.PublishInteraction(
            interaction.Channel.Guild, writer => InteractionJson.Write(writer, interaction, data, world.Bot));
        return interaction;
    }

    /// <summary>The interaction for its first answer: in time, and not answered yet.</summary>
    public Interaction GetUnanswered(ulong id, string token)
    {
        if (!_byToken.TryGetValue(token, out var interaction) || interaction.Id != id
            || interaction.State is InteractionState.TimedOut || Age(interaction) > AnswerLimit)
        {
            throw Refusals.UnknownInteraction();
        }

        return interaction.State is InteractionState.Pending ? interaction : throw Refusals.AlreadyAcknowledged();
    }

    /// <summary>The interaction for what follows its first answer, within the life of its token.</summary>
    public Interaction GetAnswered(ulong applicationId, string token)
    {
        if (applicationId != world.Bot.ApplicationId || !_byToken.TryGetValue(token, out var interaction))
        {
            throw Refusals.UnknownWebhook();
        }

        if (Age(interaction) > TokenLife)
        {
            throw Refusals.InvalidWebhookToken();
        }

        return interaction.State is InteractionState.Answered or InteractionState.Deferred ? interaction : throw Refusals.UnknownWebhook();
    }

    private TimeSpan Age(Interaction interaction) => world.Clock.GetUtcNow() - interaction.CreatedAt;
}
