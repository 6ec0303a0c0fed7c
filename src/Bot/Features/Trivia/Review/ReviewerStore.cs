using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>The role whose members review a server's questions, beside whoever may manage the server.</summary>
internal static class ReviewerStore
{
    /// <summary>The role, or null.</summary>
    public static ulong? RoleOf(StateTransaction transaction, ulong guildId) =>
        transaction.First<long?>("SELECT role_id FROM trivia_review_roles WHERE guild_id = @guildId", new { guildId }) is { } role ? unchecked((ulong)role) : null;

    /// <summary>Sets it, or takes it away with null.</summary>
    public static void Set(StateTransaction transaction, ulong guildId, ulong? roleId)
    {
        transaction.Execute("DELETE FROM trivia_review_roles WHERE guild_id = @guildId", new { guildId });
        if (roleId is not null)
        {
            transaction.Execute("INSERT INTO trivia_review_roles (guild_id, role_id) VALUES (@guildId, @roleId)", new { guildId, roleId });
        }
    }
}
