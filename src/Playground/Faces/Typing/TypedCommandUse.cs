using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>Does what was typed.</summary>
internal static class TypedCommandUse
{
    /// <summary>The person uses the command in the channel; for a message command they first say the text it is used on.</summary>
    /// <exception cref="ClientRefusedException">The client would not send this, or the line was refused.</exception>
    public static Interaction Use(this Person person, Channel channel, TypedCommand command) => command switch
    {
        TypedCommand.Slash slash =>
            person.UseCommand(channel, slash.Path, slash.Options.ToDictionary(option => option.Key, JsonNode? (option) => option.Value)),
        TypedCommand.OnMessage onMessage => person.UseMessageCommand(onMessage.Name, person.Say(channel, onMessage.Text)),
        TypedCommand.Refused refused => throw new ClientRefusedException(refused.Sentence),
        _ => throw new InvalidOperationException("A command is typed for a slash, for a message, or refused."),
    };
}
