using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia;

/// <summary>A part of the game, in a folder of its own: its subcommands of <c>/trivia</c>, and the buttons and forms it answers.</summary>
internal interface ITriviaPart
{
    /// <summary>Its subcommands.</summary>
    IEnumerable<Command> Subcommands => [];

    /// <summary>What it answers beside them.</summary>
    IEnumerable<Control> Controls => [];
}
