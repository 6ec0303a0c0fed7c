using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>What reviewers see: one thing at a time, whole.</summary>
internal sealed class ReviewCards(SuggestCards suggestions, CommandMentions mentions)
{
    /// <summary>The page of what waits.</summary>
    /// <param name="desk">What waits.</param>
    /// <param name="number">Which page; the nearest there is.</param>
    /// <param name="note">What to say first, or nothing.</param>
    public Card For(ReviewDesk desk, int number, Markup note = default)
    {
        var page = desk.Items.Page(number, 1);
        IEnumerable<Block?> blocks = page.Items is [var item]
            ? [
                new Block.Text(Markup.Of($"## Review: {page.Number} of {page.Count}\n-# Only you see this.")),
                .. item switch
                {
                    ReviewItem.Reported reported => BlocksOf(reported, page.Number),
                    ReviewItem.Suggested suggested => BlocksOf(suggested, page.Number),
                    _ => [],
                },
                new Block.Buttons([.. page.Buttons(ReviewPart.List, "all")]),
            ]
            : [new Block.Text(Markup.Of($"## Nothing waits for review\nReports of questions and suggestions of new ones will stand here. Only you see this."))];
        return new Card(
        [
            .. blocks.Prepend(note.IsEmpty ? null : new Block.Text(note)).OfType<Block>(),
            new Block.Text(Footer(desk)),
            .. desk.Approved > 0 ? [new Block.Buttons(new Button.Act("Approved questions as a file", new ControlId(ReviewPart.Export)))] : Array.Empty<Block>(),
        ])
        {
            Accent = page.Items.Count == 0 ? Accent.Good : Accent.Neutral,
        };
    }

    /// <summary>What came of a decision.</summary>
    public static Markup Decided(ReviewDecision decision, bool isDecided) => (isDecided, decision.Verdict) switch
    {
        (false, _) => Markup.Of($"That one was decided already, or taken back."),
        (_, ReviewVerdict.Done) => Markup.Of($"✅ Done."),
        (_, ReviewVerdict.Dismiss) => Markup.Of($"✅ Dismissed."),
        (_, ReviewVerdict.TakeOut) => Markup.Of($"✅ Taken out: games here ask it no longer."),
        (_, ReviewVerdict.Reject) => Markup.Of($"✅ Rejected."),
        _ => Markup.Of($"✅ Approved: games here ask it from now on."),
    };

    /// <summary>The role is set, or taken away.</summary>
    public Card RoleSet(ulong? roleId) => Said(Accent.Good, roleId is { } role
        ? Markup.Of($"From now on {RoleName(role)} reviews reports and suggestions here, beside whoever may manage the server. {mentions.Of("trivia review")} shows them what waits.")
        : Markup.Of($"From now on only whoever may manage the server reviews reports and suggestions here."));

    /// <summary>Only whoever manages the server may set the role.</summary>
    public static Card MayNotSetRole() => Said(Accent.Notice, Markup.Of($"Only who may manage the server says which role reviews questions."));

    /// <summary>The caller is no reviewer.</summary>
    public static Card NoReviewer() => Said(Accent.Notice, Markup.Of(
        $"This is for whoever may manage the server, and for the reviewers’ role if there is one."));

    /// <summary>The file.</summary>
    /// <param name="files">A file a conference.</param>
    /// <param name="questions">How many questions there are in all.</param>
    public static Card Exported(IReadOnlyList<Attachment> files, int questions) => new(
    [
        new Block.Text(Markup.Of(
            $"{Wording.Count(questions, "approved question")} as {Markup.Code("trivia.yaml")} of a pack, each with the name of who suggested it. "
            + $"Add them to the pack’s own file, or put this in its place.")),
        .. files.Select(file => new Block.Download(file.Name)),
    ])
    {
        Files = files,
        Accent = Accent.Good,
    };

    /// <summary>There is nothing to export.</summary>
    public static Card NothingApproved() => Said(Accent.Notice, Markup.Of($"No suggestion is approved here, so there is nothing to put into a file."));

    private static Block[] BlocksOf(ReviewItem.Reported item, int page)
    {
        var report = item.Report;
        return
        [
            new Block.Text(Markup.Of($"**Report** by {RevealCard.Person(report.PersonId)} in <#{(long)report.ChannelId}>, {Markup.Instant(report.At)}")),
            new Block.Text(report.Words.Length > 0 ? Markup.Of($"“{report.Words}”") : Markup.Of($"Without further words.")),
            new Block.Text(Markup.Lines(
                Markup.Of($"The question: **{report.Question.Text}**"),
                Markup.Of($"Its answer: **{report.Question.RightInWords}**"),
                Markup.Of($"-# {report.Question.Id}{(item.Own is { } own ? $", suggested by {own.Name}" : "")}"))),
            new Block.Buttons(
            [
                Act("Done", report.Id, ReviewVerdict.Done, page, ButtonLook.Success),
                Act("Dismiss", report.Id, ReviewVerdict.Dismiss, page),
                .. item.Own is null ? Array.Empty<Button>() : [Act("Ask it no more", report.Id, ReviewVerdict.TakeOut, page, ButtonLook.Danger)],
            ]),
        ];
    }

    private Block[] BlocksOf(ReviewItem.Suggested item, int page)
    {
        var suggestion = item.Suggestion;
        return
        [
            new Block.Text(Markup.Of($"**Suggestion** by {RevealCard.Person(suggestion.PersonId)}, {Markup.Instant(suggestion.At)}")),
            .. suggestions.Preview(suggestion),
            new Block.Buttons(
                Act("Approve as easy", suggestion.Id, ReviewVerdict.Easy, page, ButtonLook.Success),
                Act("Approve as medium", suggestion.Id, ReviewVerdict.Medium, page, ButtonLook.Success),
                Act("Approve as hard", suggestion.Id, ReviewVerdict.Hard, page, ButtonLook.Success),
                Act("Reject", suggestion.Id, ReviewVerdict.Reject, page, ButtonLook.Danger)),
        ];
    }

    private static Button.Act Act(string label, long id, ReviewVerdict verdict, int page, ButtonLook look = ButtonLook.Plain) =>
        new(label, new ControlId(ReviewPart.Decide, $"{new ReviewDecision(id, verdict, page)}")) { Look = look };

    private static Markup Footer(ReviewDesk desk) => Markup.Of(
        $"-# {(desk.Approved == 0 ? "No question" : Wording.Count(desk.Approved, "question"))} of this server’s own in its games. "
        + $"{(desk.RoleId is { } role ? Markup.Of($"Reviewed by {RoleName(role)} and whoever may manage the server.") : Markup.Of($"Reviewed by whoever may manage the server; the option {Markup.Code("role")} adds a role."))}");

    /// <summary>By a mention that pings nobody.</summary>
    private static Markup RoleName(ulong id) => Markup.Of($"<@&{(long)id}>");

    private static Card Said(Accent accent, Markup text) => new(new Block.Text(text)) { Accent = accent };
}
