namespace Quadrennial.Bot.Connection;

/// <summary>Who the bot is on Discord.</summary>
internal sealed class BotSelf
{
    private ulong _id;

    /// <summary>Id of its user; 0 until Discord has said so.</summary>
    public ulong Id => Volatile.Read(ref _id);

    /// <summary>Called once Discord has said so.</summary>
    public void Introduce(ulong id) => Volatile.Write(ref _id, id);
}
