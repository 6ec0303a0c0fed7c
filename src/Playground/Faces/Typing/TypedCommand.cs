using System.Text.Json.Nodes;

namespace Quadrennial.Playground.Faces.Typing;

/// <summary>What a typed line asks for.</summary>
internal abstract record TypedCommand
{
    private TypedCommand()
    {
    }

    /// <summary>A slash command.</summary>
    /// <param name="Path">Such as <c>talk</c> or <c>countdown follow</c>.</param>
    /// <param name="Options">Values by option name, as Discord sends them: ids are text.</param>
    public sealed record Slash(string Path, IReadOnlyDictionary<string, JsonNode> Options) : TypedCommand;

    /// <summary>A message command, used on a message that says the text.</summary>
    /// <param name="Name">Such as <c>Find the talk</c>.</param>
    /// <param name="Text">What the message says.</param>
    public sealed record OnMessage(string Name, string Text) : TypedCommand;

    /// <summary>Nothing that Discord would let one send.</summary>
    /// <param name="Sentence">What is wrong and what to write instead.</param>
    public sealed record Refused(string Sentence) : TypedCommand;
}
