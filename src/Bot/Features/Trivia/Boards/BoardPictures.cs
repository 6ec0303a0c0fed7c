using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Drawing;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>Adds pictures to boards. The words say the same, so where no picture can be drawn the board goes without.</summary>
internal sealed partial class BoardPictures(ILogger<BoardPictures> logger)
{
    /// <summary>Instead of the name of somebody who wants to be on no board.</summary>
    private const string Somebody = "a player";

    /// <summary>
    /// The final board of a game with its picture. A picture is passed on and stays, so who wants to be on no board is “a player” in it; the words below the
    /// game that they played name them like everybody else.
    /// </summary>
    /// <param name="transaction">For reading who that is.</param>
    /// <param name="board">The board in words.</param>
    /// <param name="game">The game.</param>
    /// <param name="standings">Where everybody ended.</param>
    public Card With(StateTransaction transaction, Card board, Game game, IReadOnlyList<PlayerStanding> standings)
    {
        if (standings.Count == 0)
        {
            return board;
        }

        var hidden = PlayerWishStore.Hidden(transaction, game.Id);
        return Show(board, Drawn(new ScoreBoard(
            "Final board",
            $"{game.Mode} game, {Wording.Count((int)game.Rounds, "question")}",
            [
                .. standings.Select(standing => new ScoreBoardRow(
                    $"{standing.Place}",
                    hidden.Contains(standing.PersonId) ? Somebody : standing.Name,
                    $"{standing.Points}",
                    $"{standing.Rights} of {game.Rounds} right")
                {
                    Team = standing.Team,
                }),
            ])));
    }

    /// <summary>A card with a picture above its first buttons.</summary>
    public static Card Show(Card card, Attachment? picture)
    {
        if (picture is null)
        {
            return card;
        }

        var words = card.Blocks.TakeWhile(block => block is not Block.Buttons).ToList();
        return card with
        {
            Blocks = [.. words, new Block.Picture($"attachment://{picture.Name}", picture.Description), .. card.Blocks.Skip(words.Count)],
            Files = [.. card.Files, picture],
        };
    }

    /// <summary>The picture, drawn when it is sent; null where there is nothing to draw.</summary>
    [return: NotNullIfNotNull(nameof(board))]
    public Attachment? Drawn(ScoreBoard? board) =>
        board is null ? null : new Attachment(ScoreBoardPicture.FileName, () => TryDraw(board), ScoreBoardPicture.Describe(board));

    private ReadOnlyMemory<byte>? TryDraw(ScoreBoard board)
    {
        try
        {
            return ScoreBoardPicture.ToPng(board);
        }
        catch (Exception exception)
        {
            LogNoPicture(exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A board goes without its picture")]
    private partial void LogNoPicture(Exception exception);
}
