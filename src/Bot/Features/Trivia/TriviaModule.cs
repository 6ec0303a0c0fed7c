using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia;

/// <summary><c>/trivia</c>, put together from its parts: Discord wants a command declared in one place.</summary>
internal sealed class TriviaModule(IEnumerable<ITriviaPart> parts) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("trivia", "A game of questions on the conference, its people and its talks")
        {
            Subcommands = [.. parts.SelectMany(part => part.Subcommands)],
        },
    ];

    public IEnumerable<Control> Controls => parts.SelectMany(part => part.Controls);
}
