using System.Text;
using Quadrennial.Bot.Commands;
using Quadrennial.Content.Loading;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary><c>/trivia review</c>: what people report and suggest, for those who decide on it.</summary>
internal sealed class ReviewPart(Reviewing reviewing, ReviewCards cards) : ITriviaPart
{
    /// <summary>Shows a page of what waits.</summary>
    public const string List = "trivia.review.list";

    /// <summary>Decides: a <see cref="ReviewDecision"/>.</summary>
    public const string Decide = "trivia.review.decide";

    /// <summary>The approved questions as a file.</summary>
    public const string Export = "trivia.review.export";

    private const string Role = "role";

    public IEnumerable<Command> Subcommands =>
    [
        new("review", "For reviewers: decide on reported and suggested questions", InServer(ReviewAsync))
        {
            Example = "/trivia review",
            Options = [new(Role, "A role whose members review too; @everyone takes it away. Needs Manage Server") { Kind = OptionKind.Role }],
        },
    ];

    public IEnumerable<Control> Controls => [new(List, InServer(ShowAsync)), new(Decide, InServer(DecideAsync)), new(Export, InServer(ExportAsync))];

    private delegate Task<Reply> ServerHandler(ulong guildId, CommandCall call, CancellationToken cancellationToken);

    private static CallHandler InServer(ServerHandler handler) => (call, cancellationToken) =>
        call.Place is { GuildId: { } guildId, BotIsMember: true }
            ? handler(guildId, call, cancellationToken)
            : Task.FromResult<Reply>(Reply.Private(SuggestCards.OnlyInServers()));

    private async Task<Reply> ReviewAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Role(Role) is not { Id: var role })
        {
            return await ShowAsync(guildId, call, cancellationToken);
        }

        // The role of everyone has the server's own id.
        ulong? reviewers = role == guildId ? null : role;
        return Reply.Private(await reviewing.SetRoleAsync(guildId, call.Caller, reviewers, cancellationToken)
            ? cards.RoleSet(reviewers)
            : ReviewCards.MayNotSetRole());
    }

    private async Task<Reply> ShowAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken) =>
        await reviewing.LookAsync(guildId, call.Caller, cancellationToken) is { } desk
            ? Answer(call, cards.For(desk, PageOf.Parse(call.Subject).Number))
            : Reply.Private(ReviewCards.NoReviewer());

    private async Task<Reply> DecideAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken)
    {
        if (ReviewDecision.Parse(call.Subject) is not { } decision)
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        return await reviewing.DecideAsync(guildId, call.Caller, decision, cancellationToken) is var (desk, isDecided)
            ? Answer(call, cards.For(desk, decision.Page, ReviewCards.Decided(decision, isDecided)))
            : Reply.Private(ReviewCards.NoReviewer());
    }

    private async Task<Reply> ExportAsync(ulong guildId, CommandCall call, CancellationToken cancellationToken) =>
        await reviewing.ApprovedAsync(guildId, call.Caller, cancellationToken) switch
        {
            null => Reply.Private(ReviewCards.NoReviewer()),
            { Count: 0 } => Reply.Private(ReviewCards.NothingApproved()),
            var questions => Reply.Private(ReviewCards.Exported(
                [.. questions.GroupBy(question => question.Id[..question.Id.IndexOf('/')]).Select((own, index) => FileOf(own.Key, [.. own], isFirst: index == 0))],
                questions.Count)),
        };

    /// <summary>A pack is of one conference, so its questions are a file of their own.</summary>
    private static Attachment FileOf(string conferenceId, IReadOnlyList<Question> questions, bool isFirst) => new(
        isFirst ? TriviaFile.Name : $"{conferenceId}.{TriviaFile.Name}",
        Encoding.UTF8.GetBytes(TriviaFile.Write(questions, $"Questions for the pack of {conferenceId}, suggested by the people named and approved by a server's reviewers.")),
        "Approved questions as a file of a pack");

    private static Reply Answer(CommandCall call, Card card) => call.Control is { MessageIsPrivate: true } ? new Reply.Update(card) : Reply.Private(card);
}
