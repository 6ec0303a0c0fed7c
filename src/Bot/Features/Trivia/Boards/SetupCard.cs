using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Trivia.Boards;

/// <summary>How a server's boards are set up. Always private.</summary>
internal sealed class SetupCard(CommandMentions mentions)
{
    /// <summary>Joins the board across servers, or leaves it.</summary>
    public const string Across = "trivia.setup.across";

    /// <summary>Gives champions no role.</summary>
    public const string NoRole = "trivia.setup.norole";

    /// <summary>What a button carries that turns something on.</summary>
    public const string Yes = "yes";

    /// <summary>What a button carries that turns something off.</summary>
    public const string No = "no";

    /// <summary>There is no server.</summary>
    public static Card OnlyInServers() => Notice(Markup.Of($"This is about a server that I am a member of; use it in one."));

    /// <summary>The caller may not.</summary>
    public static Card NeedsManageServer() => Notice(Markup.Of($"This is for whoever manages the server: you need *Manage Server*."));

    /// <summary>The caller may not give roles themselves.</summary>
    public static Card NeedsManageRoles() => Notice(Markup.Of(
        $"To let me give a role you need *Manage Server* and *Manage Roles*: what you could not give yourself, I do not give for you."));

    /// <summary>That is no role to give.</summary>
    public static Card NotEverybodysRole() => Notice(Markup.Of($"Everybody has that role already. Choose one for the champion alone."));

    /// <summary>How it is set up.</summary>
    /// <param name="wish">What is set.</param>
    /// <param name="troubles">What went wrong with the champion's role.</param>
    /// <param name="granted">The bot's permissions here.</param>
    public Card For(ServerWish wish, IReadOnlyList<RoleWearer> troubles, Permissions granted)
    {
        var lacks = wish.RoleId is not null && !granted.Allow(Permissions.ManageRoles);
        return new Card(
            new Block.Text(Markup.Of($"## Trivia in this server")),
            new Block.Text(wish.IsAcross
                ? Markup.Of($"**Board across servers**: this server joins in. Players are on it who chose that themselves, with {mentions.Of("trivia me")}.")
                : Markup.Of($"**Board across servers**: this server does not join in, and nothing of its games is shown elsewhere.")),
            new Block.Text(wish.RoleId is { } role
                ? Markup.Of($"**Champion’s role**: {RoleWording.Mention(role)}. When a season ends its champion gets it, and the one before loses it.")
                : Markup.Of($"**Champion’s role**: none. {mentions.Of("trivia setup")} with `champion-role` sets one.")),
            new Block.Text(Markup.Lines(lacks && troubles.Count == 0
                ? [Markup.Of($"I lack *Manage Roles*, and my own role must stand above it. Grant me that before the season ends.")]
                : RoleWording.TroublesOf(troubles))),
            new Block.Buttons([.. ButtonsOf(wish)]))
        {
            Accent = lacks || troubles.Count > 0 ? Accent.Notice : Accent.Neutral,
        };
    }

    private static IEnumerable<Button> ButtonsOf(ServerWish wish)
    {
        yield return wish.IsAcross
            ? new Button.Act("Leave the board across servers", new ControlId(Across, No))
            : new Button.Act("Join the board across servers", new ControlId(Across, Yes));
        if (wish.RoleId is not null)
        {
            yield return new Button.Act("No role for champions", new ControlId(NoRole));
        }
    }

    private static Card Notice(Markup text) => new(new Block.Text(text)) { Accent = Accent.Notice };
}
