namespace Quadrennial.Bot.Commands;

/// <summary>What sharing has to say.</summary>
internal static class SharingMessages
{
    /// <summary>The card as everybody gets to see it.</summary>
    public static Card SharedBy(string name, Card card) =>
        card with { Blocks = [.. card.Blocks, new Block.Text(Markup.Of($"-# Shared by {Label.Fit(name, 80, orElse: "somebody")}"))] };

    /// <summary>A second click.</summary>
    public static Card Already() => new(new Block.Text(Markup.Of($"That is shared already; it is a little further down.")));

    /// <summary>Discord would show it to the caller alone.</summary>
    public static Card NotAllowed() => new(new Block.Text(Markup.Of(
        $"I cannot share it here: this server shows the answers of apps that it has not added to you alone. "
        + $"Somebody who manages the server can add me, or allow “Use External Apps” in this channel.")))
    {
        Accent = Accent.Notice,
    };
}
