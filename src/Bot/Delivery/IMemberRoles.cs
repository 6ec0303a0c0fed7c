namespace Quadrennial.Bot.Delivery;

/// <summary>
/// The border over which people get roles and lose them. Says how it went in a type; throws only when it is told to stop. Only for servers
/// that asked for it: the permission it takes is none that the bot is installed with.
/// </summary>
internal interface IMemberRoles
{
    /// <summary>Gives a person a role. Doing it again is harmless.</summary>
    Task<RoleOutcome> GiveAsync(ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken);

    /// <summary>Takes a role from a person. Doing it again is harmless.</summary>
    Task<RoleOutcome> TakeAsync(ulong guildId, ulong personId, ulong roleId, CancellationToken cancellationToken);
}

/// <summary>How giving or taking a role went.</summary>
internal abstract record RoleOutcome
{
    private RoleOutcome()
    {
    }

    /// <summary>It is so.</summary>
    public sealed record Done : RoleOutcome;

    /// <summary>The bot lacks *Manage Roles*.</summary>
    public sealed record NotPermitted : RoleOutcome;

    /// <summary>The role does not stand below the bot's own in the server's list of roles.</summary>
    public sealed record RoleTooHigh : RoleOutcome;

    /// <summary>The role is an app's or a subscription's, and nobody can give or take it.</summary>
    public sealed record RoleManaged : RoleOutcome;

    /// <summary>The role was deleted, or is the one that everybody has.</summary>
    public sealed record RoleGone : RoleOutcome;

    /// <summary>The person is no longer in the server.</summary>
    public sealed record MemberGone : RoleOutcome;

    /// <summary>It cannot be done for another reason: the bot is no longer in the server, say. Trying again does not help.</summary>
    /// <param name="Details">For the log.</param>
    public sealed record Refused(string Details) : RoleOutcome;

    /// <summary>It may or may not be so; a later try may help.</summary>
    /// <param name="After">How long to wait at least, or null where nobody said.</param>
    /// <param name="Details">For the log.</param>
    public sealed record Later(TimeSpan? After, string Details) : RoleOutcome;
}
