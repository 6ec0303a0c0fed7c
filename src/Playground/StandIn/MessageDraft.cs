using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>A message about to be posted; its body has been checked.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Body">The request's message object.</param>
internal sealed record MessageDraft(Channel Channel, JsonObject Body)
{
    /// <summary>The person who writes it; null for the bot.</summary>
    public Person? Author { get; init; }

    /// <summary>The interaction it answers, or null.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>For a further answer to an interaction: the first one.</summary>
    public Message? Original { get; init; }

    /// <summary>The message it replies to, or null.</summary>
    public Message? RepliesTo { get; init; }

    /// <summary>The only person who is to see it, or null.</summary>
    public Person? OnlyFor { get; init; }

    /// <summary>"The bot is thinking."</summary>
    public bool IsLoading { get; init; }

    /// <summary>Files that came along, by their index in the request.</summary>
    public IReadOnlyDictionary<string, Upload> Uploads { get; init; } = NoUploads;

    private static readonly Dictionary<string, Upload> NoUploads = [];

    /// <summary>Discord's message type: reply, slash command, menu command or an ordinary one.</summary>
    public int Type => (Interaction, RepliesTo) switch
    {
        ({ Kind: InteractionKind.Command, IsFromMenu: true }, null) => 23,
        ({ Kind: InteractionKind.Command }, null) => 20,
        (_, not null) => 19,
        _ => 0,
    };
}
