namespace Quadrennial.Bot.Commands;

/// <summary>What the router itself has to say.</summary>
internal static class RouterMessages
{
    /// <summary>A command or an option that is not there any more, or not yet.</summary>
    public static Card Outdated() => Notice(
        Markup.Of(
            $"That command has changed since your Discord last looked. "
            + $"Please try again; if it happens twice, reload Discord (Ctrl+R, or restart the app on a phone)."));

    /// <summary>A control of another version, or for something that is gone.</summary>
    public static Card MovedOn() => Notice(
        Markup.Of(
            $"This message is from an earlier version of me and has moved on. "
            + $"Ask again with the command, and the new buttons will work."));

    /// <summary>Something failed.</summary>
    /// <param name="reference">What the log calls it.</param>
    public static Card Apology(string reference) => new(
        new Block.Text(Markup.Of(
            $"Sorry, that went wrong on my side, and it is noted. "
            + $"If it happens again, tell whoever runs me the reference **{reference}**.")))
    {
        Accent = Accent.Bad,
    };

    /// <summary>Discord would not take the answer.</summary>
    public static Card NotDelivered() => new(
        new Block.Text(Markup.Of($"Sorry, Discord did not take my answer, and that is noted. Please try again.")))
    {
        Accent = Accent.Bad,
    };

    private static Card Notice(Markup sentence) => new(new Block.Text(sentence)) { Accent = Accent.Notice };
}
