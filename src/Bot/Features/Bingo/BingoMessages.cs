using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>What is said to one person alone.</summary>
internal sealed class BingoMessages(CommandMentions mentions)
{
    /// <summary>Outside a server.</summary>
    public static Card OnlyInServers() => Notice(Markup.Of($"Bingo takes others who confirm what you saw: play it in a channel of a server."));

    /// <summary>The app came along with a person.</summary>
    public static Card NotAMember() => Notice(Markup.Of($"I am not a member of this server, so I cannot post what is claimed. Somebody who manages it can add me."));

    /// <summary>The bot cannot post in the channel.</summary>
    public static Card BotMayNot(IReadOnlyList<string> missing) => Notice(Markup.Of(
        $"I could not post what is claimed here: I lack {Markup.Join(", ", missing.Select(name => Markup.Of($"*{name}*")))} in this channel."));

    /// <summary>No pack has a card.</summary>
    public static Card NoCards() => Notice(Markup.Of($"No pack that I hold has a bingo card."));

    /// <summary>There is no such card.</summary>
    public static Card UnknownCard(string typed, IReadOnlyList<BingoCard> cards) => Notice(Markup.Of(
        $"I know no bingo card called “{Wording.Echo(typed)}”. There {(cards.Count == 1 ? "is" : "are")} {Wording.Names([.. cards.Select(card => card.Name)])}."));

    /// <summary>No talk, or none for certain.</summary>
    public static Card UnclearTalk(Catalogue catalogue, string typed, IReadOnlyList<Talk> candidates, ControlId start) => new(
        new Block.Text(candidates.Count > 0
            ? Markup.Of($"Which talk do you mean by “{Wording.Echo(typed)}”? Pick one, and the bingo starts.")
            : Markup.Of($"I know no talk that fits “{Wording.Echo(typed)}”. Pick one of those that I suggest while you type.")),
        new Block.Picker(start, "Start the bingo for one of these", [.. candidates.Select(talk => TalkWording.EntryFor(catalogue, talk))]))
    {
        Accent = Accent.Notice,
    };

    /// <summary>A place in a talk that cannot be read.</summary>
    public static Card UnclearTime(string typed) => Notice(Markup.Of($"I cannot read “{Wording.Echo(typed)}” as a place in the talk. Please type {BingoTime.Wanted}."));

    /// <summary>Ended, to whoever ended it.</summary>
    public static Card Stopped() => new(new Block.Text(Markup.Of($"The bingo here is over. The board follows in the channel."))) { Accent = Accent.Good };

    /// <summary>What was claimed is in the channel.</summary>
    public static Markup Claimed(BingoCard card, BingoClaim claim) => Markup.Of(
        $"**Claimed**: {BingoWording.TextOf(card, claim.SquareId)}, at {Wording.Of(claim.Into)}. It is in the channel now, and two others decide. "
        + $"The time can be corrected there, and “Did not happen” takes it back.");

    /// <summary>Why nothing has changed.</summary>
    public Card For(Catalogue catalogue, BingoCard? card, BingoOutcome.Refused refused) => refused switch
    {
        { Why: BingoRefusal.NotOn } => Notice(Markup.Of(
            $"No bingo is on in this channel. {mentions.Of("bingo talk")} starts one for a talk, {mentions.Of("bingo card")} one for whatever you watch.")),
        { Why: BingoRefusal.Over } => Notice(Markup.Of($"That bingo is over, or was elsewhere. {mentions.Of("bingo card")} shows your card of the one that is on here.")),
        { Why: BingoRefusal.AlreadyOn, Table: { } table } => AlreadyOn(catalogue, card, table),
        { Why: BingoRefusal.CardGone } => Notice(Markup.Of($"The card of this bingo is no longer in my packs. {mentions.Of("bingo stop")} ends it.")),
        { Why: BingoRefusal.NoCard } => Notice(Markup.Of($"You have no card in this bingo yet. {mentions.Of("bingo card")} deals you one.")),
        { Why: BingoRefusal.NotOnCard } => Notice(Markup.Of($"That square is not on your card.")),
        { Why: BingoRefusal.AlreadyClaimed, Claim: { } claim } => Notice(Markup.Of(
            $"**{BingoWording.NameOf(claim.Name)}** has claimed that already. The claim is in the channel: confirm it there.")),
        { Why: BingoRefusal.AlreadyConfirmed, Claim: { } claim } => Notice(Markup.Of(
            $"That has happened: {BingoWording.NameOf(claim.Name)} saw it at {Wording.Of(claim.Into)}, and others confirmed it.")),
        { Why: BingoRefusal.TooManyOpen } => Notice(Markup.Of(
            $"{BingoGame.MostOpen} of your claims wait for others to say something. Let them, or take one back with “Did not happen”.")),
        { Why: BingoRefusal.OwnClaim } => Notice(Markup.Of($"This is your own claim: others confirm it. “Did not happen” takes it back.")),
        { Why: BingoRefusal.SameVote } => Notice(Markup.Of($"You have said so already, and it counts once.")),
        { Why: BingoRefusal.ChangedBefore } => Notice(Markup.Of($"You have changed your mind once, and that is how often one can.")),
        { Why: BingoRefusal.Settled } => Notice(Markup.Of($"That is settled already.")),
        { Why: BingoRefusal.NotYours } => Notice(Markup.Of($"Only whoever claimed it can correct the time.")),
        { Why: BingoRefusal.NotHost, Table.Room.HostName: var host } => Notice(Markup.Of(
            $"**{BingoWording.NameOf(host)}** started this bingo and can end it, as can whoever may *Manage Messages* here. After a few hours of silence it ends by itself.")),
        _ => RouterMessages.MovedOn(),
    };

    private static Card AlreadyOn(Catalogue catalogue, BingoCard? card, BingoTable table)
    {
        var what = BingoWording.TalkOf(catalogue, table.Room) is { } talk ? talk.Title : card?.Name ?? "bingo";
        return new Card(
            new Block.Text(Markup.Of(
                $"A bingo is on in this channel already: “{what}”, started by {BingoWording.NameOf(table.Room.HostName)}, {Markup.Instant(table.Room.StartedAt)}. Join in!")),
            new Block.Buttons(BingoWording.CardButton(), BingoWording.StatusButton()))
        {
            Accent = Accent.Notice,
        };
    }

    private static Card Notice(Markup sentence) => new(new Block.Text(sentence)) { Accent = Accent.Notice };
}
