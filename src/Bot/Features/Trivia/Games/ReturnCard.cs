using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>The line that says that a question goes on after the bot was away.</summary>
internal static class ReturnCard
{
    /// <summary>A question that goes on.</summary>
    public static Card For(Game game, GameRound round, DateTimeOffset closesAt)
    {
        var where = round.MessageId is { } message
            ? Markup.Link($"Question {round.Number}", $"https://discord.com/channels/{game.GuildId}/{game.ChannelId}/{message}")
            : Markup.Of($"Question {round.Number}");
        return new Card(new Block.Text(Markup.Of(
            $"I am back after a restart. {where} of {Wording.Number((int)game.Rounds)} goes on with the time that was left: it closes <t:{closesAt.ToUnixTimeSeconds()}:R>, and every answer still counts.")));
    }
}
