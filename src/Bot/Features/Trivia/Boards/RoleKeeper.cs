using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>
/// Gives champions their role and takes it from those before. Giving and taking twice does no harm, so a row is done with once Discord has said so. What
/// does not succeed is told where the role is set, and tried again whenever the seasons are looked after and whenever it is set anew.
/// </summary>
internal sealed partial class RoleKeeper(StateDatabase state, ChampionRoles roles, IMemberRoles members, ILogger<RoleKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await roles.WaitAsync(stoppingToken);
            while (await TryTendAsync(stoppingToken) is { } pause)
            {
                await Task.Delay(pause, TimeProvider.System, stoppingToken);
            }
        }
    }

    /// <summary>Does all there is to do, once.</summary>
    /// <returns>How long to wait before another try; null where none is due.</returns>
    public async Task<TimeSpan?> TendAsync(CancellationToken cancellationToken)
    {
        TimeSpan? pause = null;
        foreach (var wearer in await state.ReadAsync(ChampionRoles.Open, cancellationToken))
        {
            var outcome = wearer.IsWanted
                ? await members.GiveAsync(wearer.GuildId, wearer.PersonId, wearer.RoleId, cancellationToken)
                : await members.TakeAsync(wearer.GuildId, wearer.PersonId, wearer.RoleId, cancellationToken);
            if (outcome is RoleOutcome.Later later)
            {
                LogLater(wearer.RoleId, wearer.GuildId, later.Details);
                pause = later.After is { } after && after > ShortestPause ? after : ShortestPause;
                continue;
            }

            if (outcome is RoleOutcome.Refused refused)
            {
                LogRefused(wearer.RoleId, wearer.GuildId, refused.Details);
            }

            await state.WriteAsync(
                transaction =>
                {
                    if (TroubleOf(outcome, wearer.IsWanted) is { } trouble)
                    {
                        ChampionRoles.Fail(transaction, wearer, trouble);
                    }
                    else
                    {
                        ChampionRoles.Done(transaction, wearer);
                    }
                },
                cancellationToken);
        }

        return pause;
    }

    private async Task<TimeSpan?> TryTendAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TendAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogTrouble(exception);
            return ShortestPause;
        }
    }

    /// <summary>Nobody wears a role that is gone, and who has left has lost it: then there is nothing to take.</summary>
    private static RoleTrouble? TroubleOf(RoleOutcome outcome, bool isWanted) => outcome switch
    {
        RoleOutcome.Done => null,
        RoleOutcome.RoleGone or RoleOutcome.MemberGone when !isWanted => null,
        RoleOutcome.NotPermitted => RoleTrouble.NotPermitted,
        RoleOutcome.RoleTooHigh => RoleTrouble.TooHigh,
        RoleOutcome.RoleManaged => RoleTrouble.Managed,
        RoleOutcome.RoleGone => RoleTrouble.Gone,
        RoleOutcome.MemberGone => RoleTrouble.MemberGone,
        _ => RoleTrouble.Refused,
    };

    [LoggerMessage(LogLevel.Error, "The roles of champions could not be looked after; trying again in a while")]
    private partial void LogTrouble(Exception exception);

    [LoggerMessage(LogLevel.Information, "Role {Role} in server {Guild} is tried again later: {Details}")]
    private partial void LogLater(ulong role, ulong guild, string details);

    [LoggerMessage(LogLevel.Warning, "Role {Role} in server {Guild} can be neither given nor taken: {Details}")]
    private partial void LogRefused(ulong role, ulong guild, string details);
}
