using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Delivery;

/// <summary>What is the trouble, in words for whoever it concerns.</summary>
internal static class TroubleWords
{
    /// <summary>Why a message could not be sent, as a whole sentence.</summary>
    /// <param name="trouble">Why.</param>
    /// <param name="target">Where it should have gone.</param>
    public static Markup Of(Trouble trouble, Target target) => trouble switch
    {
        Trouble.ChannelGone => Markup.Of($"The channel it was for no longer exists."),
        Trouble.ServerLeft => Markup.Of($"I am no longer in the server it was for."),
        Trouble.NoAccess => Markup.Of($"I cannot see {Mention(target)} any more: I need *View Channel* there."),
        Trouble.NotPermitted => Markup.Of($"I may not post in {Mention(target)}: I need *View Channel* and *Send Messages* there (in a thread, *Send Messages in Threads*)."),
        Trouble.ThreadLocked => Markup.Of($"The thread {Mention(target)} is locked."),
        Trouble.DirectMessagesClosed => Markup.Of($"Direct messages from me are closed: a server we share has them off, or I am blocked."),
        Trouble.NoSharedServer => Markup.Of($"We no longer share a server, and the app is not installed for your account, so Discord lets no direct message through."),
        Trouble.PersonGone => Markup.Of($"The account it was for no longer exists."),
        Trouble.Filtered => Markup.Of($"A filter of the server or of Discord refused its text."),
        Trouble.Unverifiable => Markup.Of(
            $"I was cut off while posting it, and without *Read Message History* in {Mention(target)} I cannot see whether it arrived. I did not risk posting it twice."),
        Trouble.NoThreads => Markup.Of(
            $"No thread can be opened in {Mention(target)}: it is a thread itself or a channel without threads, or the server has as many as Discord allows."),
        _ => Markup.Of($"Something went wrong with it on my side; whoever runs me finds it in the log."),
    };

    private static Markup Mention(Target target) =>
        target.IsPerson ? Markup.Of($"your direct messages") : Markup.Of($"<#{(long)target.Id}>");
}
