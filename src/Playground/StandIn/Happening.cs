namespace Quadrennial.Playground.StandIn;

/// <summary>Something a face may want to show.</summary>
internal abstract record Happening
{
    private Happening()
    {
    }

    /// <summary>A message appeared. Where <see cref="Message.OnlyFor"/> is set, only that person sees it.</summary>
    internal sealed record MessageCreated(Message Message) : Happening;

    /// <summary>A message changed.</summary>
    internal sealed record MessageUpdated(Message Message) : Happening;

    /// <summary>A message is gone.</summary>
    internal sealed record MessageDeleted(Message Message) : Happening;

    /// <summary>The bot opened a thread.</summary>
    internal sealed record ThreadOpened(Channel Thread) : Happening;

    /// <summary>The bot gave an interaction its first answer, or let it time out; see <see cref="Interaction.State"/>.</summary>
    internal sealed record InteractionSettled(Interaction Interaction) : Happening;

    /// <summary>A gateway session became ready or resumed (<see cref="Connected"/>), or lost its connection.</summary>
    internal sealed record BotConnection(bool Connected) : Happening;

    /// <summary>The registered commands changed.</summary>
    internal sealed record CommandsChanged : Happening;
}
