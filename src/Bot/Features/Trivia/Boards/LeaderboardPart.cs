using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Library;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.When;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary><c>/trivia leaderboard</c>: who has how many points, as a picture and in words.</summary>
internal sealed class LeaderboardPart(
    StateDatabase state, SeasonNames seasons, LeaderboardCard cards, BoardPictures pictures, Sharing sharing, TimeProvider clock) : ITriviaPart
{
    private const string Scope = "scope";

    public IEnumerable<Command> Subcommands =>
    [
        new("leaderboard", "Who has how many points here, this season or ever", (call, token) => AnswerAsync(call, Showing.Show, token))
        {
            Example = "/trivia leaderboard scope:All time",
            Options =
            [
                new(Scope, "What counts; this season unless you say") { Choices = BoardScopes.Choices },
                Showing.PrivateOption,
            ],
        },
    ];

    public IEnumerable<Control> Controls =>
    [
        new(LeaderboardCard.Show, (call, token) => AnswerAsync(call, Showing.Show, token)),
        new(LeaderboardCard.Share, (call, token) => AnswerAsync(call, sharing.Share, token)),
    ];

    private async Task<Reply> AnswerAsync(CommandCall call, Func<CommandCall, Func<Audience, Card>, Reply> show, CancellationToken cancellationToken)
    {
        var page = call.Control is null ? new PageOf(call.TextOrNull(Scope) ?? BoardScope.Season.Word()) : PageOf.Parse(call.Subject);
        if (!BoardScopes.TryRead(page.Id, out var scope))
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        if (call.Place.GuildId is null && scope != BoardScope.Servers)
        {
            return Reply.Private(cards.OnlyInServers());
        }

        if (scope == BoardScope.Hall)
        {
            var hall = await state.ReadAsync(transaction => HallStore.Read(transaction, call.Place.GuildId!.Value), cancellationToken);
            return show(call, audience => cards.ForHall(hall, audience));
        }

        var board = await state.ReadAsync(transaction => LeaderboardStore.Read(transaction, QuestionOf(transaction, call, scope.Value), page.Number), cancellationToken);
        var picture = pictures.Drawn(cards.PictureOf(board));
        return show(call, audience => BoardPictures.Show(cards.For(board, call, audience), picture));
    }

    private LeaderboardQuestion QuestionOf(StateTransaction transaction, CommandCall call, BoardScope scope) => new(
        scope,
        call.Place.GuildId,
        seasons.Present,
        scope == BoardScope.Month ? FirstOfMonth(transaction, call.Place.GuildId) : default,
        call.Caller.Id);

    /// <summary>By the server's own calendar.</summary>
    private DateTimeOffset FirstOfMonth(StateTransaction transaction, ulong? guildId)
    {
        var zone = guildId is { } id && ZoneStore.Find(transaction, ZoneOwner.Server(id)) is { } set ? ZoneNames.Find(set) : null;
        zone ??= DateTimeZone.Utc;
        var today = Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).Date;
        return WallClock.FirstMoment(new LocalDate(today.Year, today.Month, 1).AtMidnight(), zone).ToDateTimeOffset();
    }
}
