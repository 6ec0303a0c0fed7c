namespace Quadrennial.Bot.Delivery;

/// <summary>Why a message cannot be sent. Trying again does not help until a person does something.</summary>
internal enum Trouble
{
    /// <summary>The channel or thread was deleted.</summary>
    ChannelGone,

    /// <summary>The bot is no longer in the server.</summary>
    ServerLeft,

    /// <summary>The bot does not see the channel.</summary>
    NoAccess,

    /// <summary>The bot sees the channel and may not post there.</summary>
    NotPermitted,

    /// <summary>The thread is locked.</summary>
    ThreadLocked,

    /// <summary>The person takes no direct messages from the bot.</summary>
    DirectMessagesClosed,

    /// <summary>The bot and the person share no server, and the person has not installed it.</summary>
    NoSharedServer,

    /// <summary>The account no longer exists.</summary>
    PersonGone,

    /// <summary>A filter of the server or of Discord refuses the text.</summary>
    Filtered,

    /// <summary>Discord refuses the message itself: a mistake of ours.</summary>
    Malformed,

    /// <summary>It was tried, nobody knows with what outcome, and the channel cannot be read to find out: better not there than twice.</summary>
    Unverifiable,

    /// <summary>Nothing in this version composes messages of its kind.</summary>
    UnknownKind,

    /// <summary>Composing it failed, again and again: a mistake of ours.</summary>
    Broken,

    /// <summary>No thread can be opened there: the channel is a thread itself or of a kind without, or the server has too many open ones.</summary>
    NoThreads,
}
