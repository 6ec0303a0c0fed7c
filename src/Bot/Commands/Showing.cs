namespace Quadrennial.Bot.Commands;

/// <summary>Who sees a card, and so which buttons it carries.</summary>
internal enum Audience
{
    /// <summary>Everybody in the channel.</summary>
    Everyone,

    /// <summary>Only the caller, who may share it.</summary>
    Caller,

    /// <summary>Only the caller, who has just shared it.</summary>
    CallerAfterSharing,
}

/// <summary>
/// Where a card appears. A command answers in the channel, or privately with <c>private:true</c>. A click on a card turns the page:
/// in place for whoever asked for it and on private messages, which nobody else sees; anybody else who clicks on a public card gets
/// the next card privately, so that nobody's answer is turned away under the eyes of its readers.
/// </summary>
internal static class Showing
{
    /// <summary>The option of every look-up that makes the answer private.</summary>
    public static readonly Option PrivateOption = new("private", "Show the answer only to you; a button then shares it")
    {
        Kind = OptionKind.Flag,
    };

    /// <summary>Shows a card where this call wants it.</summary>
    /// <param name="call">The command, click or pick.</param>
    /// <param name="card">Makes the card for whoever will see it.</param>
    public static Reply Show(this CommandCall call, Func<Audience, Card> card) => call.Control switch
    {
        null when call.Flag(PrivateOption.Name) => Reply.Private(card(Audience.Caller)),
        null => Reply.Public(card(Audience.Everyone)),
        { MessageIsPrivate: true } => new Reply.Update(card(Audience.Caller)),
        { AskedBy: { } asker } when asker == call.Caller.Id => new Reply.Update(card(Audience.Everyone)),
        _ => Reply.Private(card(Audience.Caller)),
    };
}
