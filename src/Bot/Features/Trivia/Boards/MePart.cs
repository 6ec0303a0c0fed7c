using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary><c>/trivia me</c>: what the caller has to show, on which boards they are, and being forgotten. All of it private.</summary>
internal sealed class MePart(
    StateDatabase state, ConferenceContent content, SeasonNames seasons, MeCard cards, IEnumerable<IForgetsPlayers> forgetting) : ITriviaPart
{
    public IEnumerable<Command> Subcommands =>
    [
        new("me", "Your points and places, what to watch next, and on which boards you are", ShowAsync) { Example = "/trivia me" },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(MeCard.Show, ShowAsync),
        new(MeCard.Hide, (call, token) => ChangeAsync(call, (wish, isYes) => wish with { HiddenFlag = isYes ? 1 : 0 }, token)),
        new(MeCard.Across, (call, token) => ChangeAsync(call, (wish, isYes) => wish with { AcrossFlag = isYes ? 1 : 0 }, token)),
        new(MeCard.Delete, (call, _) => Task.FromResult(Answer(call, MeCard.Confirm()))),
        new(MeCard.DeleteNow, DeleteAsync),
    ];

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken cancellationToken) =>
        Answer(call, cards.For(await state.ReadAsync(transaction => RecordOf(transaction, call), cancellationToken)));

    private async Task<Reply> ChangeAsync(CommandCall call, Func<PlayerWish, bool, PlayerWish> change, CancellationToken cancellationToken) =>
        Answer(call, cards.For(await state.WriteAsync(
            transaction =>
            {
                PlayerWishStore.Save(transaction, change(PlayerWishStore.Find(transaction, call.Caller.Id), call.Subject == MeCard.Yes));
                return RecordOf(transaction, call);
            },
            cancellationToken)));

    private async Task<Reply> DeleteAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await state.WriteAsync(
            transaction =>
            {
                foreach (var part in forgetting)
                {
                    part.Forget(transaction, call.Caller.Id);
                }
            },
            cancellationToken);
        return Answer(call, MeCard.Deleted());
    }

    private PlayerRecord RecordOf(StateTransaction transaction, CommandCall call) => PlayerRecordStore.Read(
        transaction,
        content.Current.Catalogue,
        new LeaderboardQuestion(BoardScope.Season, call.Place.GuildId, seasons.Present, Since: default, call.Caller.Id));

    private static Reply Answer(CommandCall call, Card card) => call.Control is { MessageIsPrivate: true } ? new Reply.Update(card) : Reply.Private(card);
}
