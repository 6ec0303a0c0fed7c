using Microsoft.Extensions.Logging;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.Bot.Storage;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>Takes reports of questions with which something is wrong.</summary>
internal sealed partial class Reporting(StateDatabase state, CommandMentions mentions, TimeProvider clock, ILogger<Reporting> logger)
{
    /// <summary>The form with a report: its number.</summary>
    public const string Form = "trivia.report.form";

    /// <summary>How many reports of one person may wait in a server.</summary>
    public const int MostOpen = 20;

    private const string Words = "words";
    private const int LongestWords = 500;

    /// <summary>Opens the form; filled in with what the person has said about the question before, while nobody has dealt with that.</summary>
    /// <param name="call">The click.</param>
    /// <param name="question">A question whose answer the person has seen.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<Reply> OpenAsync(CommandCall call, PosedQuestion question, CancellationToken cancellationToken)
    {
        var draft = new Report
        {
            GuildId = call.Place is { GuildId: { } guildId, BotIsMember: true } ? guildId : Report.Nowhere,
            ChannelId = call.Place.ChannelId,
            PersonId = call.Caller.Id,
            Question = question,
            At = clock.GetUtcNow(),
        };
        var (report, waiting) = await state.WriteAsync(
            transaction => (ReportStore.Begin(transaction, draft), ReportStore.CountOpen(transaction, draft.GuildId, draft.PersonId)), cancellationToken);
        return report.State == ReportState.Draft && waiting >= MostOpen
            ? Reply.Private(Said(Accent.Notice, Markup.Of($"You have {waiting} reports that nobody has looked at yet. Please wait until somebody has.")))
            : new Reply.OpenForm(new Form(new ControlId(Form, $"{report.Id}"), "Report this question", [
                new FormField(Words, "What is wrong?")
                {
                    Description = Label.Fit(question.Text, 100),
                    Placeholder = "You may leave this empty",
                    Value = report.Words.Length > 0 ? report.Words : null,
                    IsParagraph = true,
                    IsRequired = false,
                    MaxLength = LongestWords,
                },
            ]));
    }

    /// <summary>Takes the form.</summary>
    public async Task<Reply> SendAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!long.TryParse(call.Subject, out var id))
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        var words = call.Control?.Fields.GetValueOrDefault(Words) is [var typed, ..] ? typed.Trim() : "";
        var report = await state.WriteAsync(
            transaction => ReportStore.Send(transaction, id, call.Caller.Id, words.Length > LongestWords ? words[..LongestWords] : words), cancellationToken);
        if (report is null)
        {
            return Reply.Private(Said(Accent.Notice, Markup.Of($"Somebody has dealt with that report already. If something is still wrong, report it once more.")));
        }

        if (report.GuildId == Report.Nowhere)
        {
            LogFromNowhere(report.Id, report.Question.Id);
        }

        return Reply.Private(Said(Accent.Good, report.GuildId == Report.Nowhere
            ? Markup.Of($"Thank you. It is noted for whoever runs me.")
            : Markup.Of($"Thank you. It is noted for whoever reviews the questions of this server with {mentions.Of("trivia review")}.")));
    }

    private static Card Said(Accent accent, Markup text) => new(new Block.Text(text)) { Accent = accent };

    [LoggerMessage(LogLevel.Information, "Report {Report} is on the question {Question}; it comes from a place without reviewers")]
    private partial void LogFromNowhere(long report, string question);
}
