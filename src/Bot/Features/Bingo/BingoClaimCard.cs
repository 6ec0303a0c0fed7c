using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Bingo;

/// <summary>A claim in the channel, with what others say of it.</summary>
internal static class BingoClaimCard
{
    /// <summary>The card.</summary>
    public static Card For(Catalogue catalogue, BingoCard card, BingoRoom room, BingoClaim claim)
    {
        var isOpen = claim.State == BingoClaimState.Open && room.EndedAt is null;
        return new Card(
            new Block.Text(Markup.Lines(
                Markup.Of($"**{BingoWording.NameOf(claim.Name)}** says: **{BingoWording.TextOf(card, claim.SquareId)}**"),
                Markup.Of($"It happened {BingoWording.When(catalogue, room, claim)}, at {BingoWording.Clock(claim.ClaimedAt)}."))),
            new Block.Text(Verdict(claim, isOpen)),
            new Block.Text(BingoWording.Sightings(catalogue, card, claim.SquareId) is { IsEmpty: false } seen ? Markup.Of($"-# Known from before: {seen}.") : default)
            {
                Expendable = 1,
            },
            new Block.Buttons(isOpen
                ?
                [
                    new Button.Act("Confirm", new ControlId(BingoWording.Confirm, $"{claim.Id}")) { Look = ButtonLook.Success },
                    new Button.Act("Did not happen", new ControlId(BingoWording.Deny, $"{claim.Id}")),
                    TimeButton(claim),
                    BingoWording.CardButton(),
                ]
                : claim.State == BingoClaimState.Confirmed && room.EndedAt is null ? [TimeButton(claim), BingoWording.CardButton()] : []),
            new Block.Text(isOpen ? BingoWording.Rule() : default))
        {
            Accent = claim.State switch
            {
                BingoClaimState.Confirmed => Accent.Good,
                BingoClaimState.Open => Accent.Notice,
                _ => Accent.Neutral,
            },
        };
    }

    private static Button.Act TimeButton(BingoClaim claim) => new Button.Act("Correct the time", new ControlId(BingoWording.AskTime, $"{claim.Id}"));

    private static Markup Verdict(BingoClaim claim, bool isOpen)
    {
        var (yes, no) = (Names(claim, saysYes: true), Names(claim, saysYes: false));
        return claim.State switch
        {
            BingoClaimState.Confirmed => Markup.Of($"✓ **Confirmed** by {yes}{(no.Length > 0 ? $"; denied by {no}" : "")}."),
            BingoClaimState.Denied => Markup.Of($"✗ **It did not happen**, say {no}{(yes.Length > 0 ? $"; confirmed by {yes}" : "")}."),
            BingoClaimState.Withdrawn => Markup.Of($"✗ **Taken back** by {BingoWording.NameOf(claim.Name)}."),
            BingoClaimState.Open when isOpen => Markup.Of(
                $"Did it? Confirmed by {(yes.Length > 0 ? yes : "nobody yet")}; denied by {(no.Length > 0 ? no : "nobody")}."),
            _ => Markup.Of($"✗ **Not settled**: too few said anything in time."),
        };
    }

    private static string Names(BingoClaim claim, bool saysYes) =>
        BingoWording.NamesOf(claim.Votes.Where(vote => vote.SaysYes == saysYes).Select(vote => vote.Name));
}
