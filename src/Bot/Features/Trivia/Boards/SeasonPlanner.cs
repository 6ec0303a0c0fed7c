using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>
/// Ends seasons: when an edition has been held, every server that played has its champions and hears of them once. Where an edition was not held, its season
/// has not ended, and what was played counts for the one that goes on.
/// </summary>
internal sealed class SeasonPlanner(Outbox outbox, SeasonNames seasons, ChampionRoles roles) : IPlanner
{
    /// <inheritdoc/>
    public void Plan(StateTransaction transaction, DateTimeOffset now)
    {
        if (ChampionRoles.IsAnyOpen(transaction))
        {
            transaction.AfterCommit(roles.Ring);
        }

        // Nearly always the present season is the one of yesterday, and the scores need not be looked through.
        var present = seasons.At(now);
        if (present == Season.Unnamed || SeasonStore.IsSettled(transaction, present))
        {
            return;
        }

        var isSettled = true;
        foreach (var season in SeasonStore.Unclosed(transaction).Where(season => season != present))
        {
            switch (seasons.EndOf(season, now))
            {
                case SeasonEnd.NotHeld:
                    BoardTotals.Move(transaction, season, present);
                    break;
                case SeasonEnd.Held when !IsStillPlayed(transaction, season):
                    Close(transaction, season, now);
                    break;
                default:
                    isSettled = false;
                    break;
            }
        }

        if (isSettled)
        {
            SeasonStore.Settle(transaction, present);
        }
    }

    private void Close(StateTransaction transaction, string season, DateTimeOffset now)
    {
        SeasonStore.Close(transaction, season, now);
        foreach (var guildId in HallStore.Close(transaction, season, now))
        {
            roles.Follow(transaction, guildId);
            if (SeasonStore.LastPlayedIn(transaction, guildId, season) is { } channelId)
            {
                outbox.Plan(transaction, ChampionDelivery.MessageFor(guildId, channelId, season, now));
            }
        }
    }

    /// <summary>A question of the day can be open when the conference begins, and counts for the season in which it was asked.</summary>
    private bool IsStillPlayed(StateTransaction transaction, string season) =>
        SeasonStore.OpenSince(transaction).Any(startedAt => seasons.At(startedAt) == season);
}
