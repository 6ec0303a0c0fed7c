using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;
using Quadrennial.Bot.Library;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>
/// The buttons, menus and forms about setting and changing reminders. All they know is in their ids and in the database, so they work
/// as long as the reminder is kept, whoever restarts the bot in between.
/// </summary>
internal sealed class ReminderControls(
    ConferenceContent content,
    ReminderRequests requests,
    ReminderBook book,
    ReminderMessages messages,
    ReminderForms forms,
    ReminderDrafts drafts,
    ReminderList list,
    RemindersSettings settings) : ICommandModule
{
    /// <summary>Shows a page of the menu.</summary>
    public const string List = "remind.list";

    /// <summary>Shows a reminder.</summary>
    public const string Show = "remind.show";

    /// <summary>Opens the form that changes a reminder.</summary>
    public const string Form = "remind.form";

    /// <summary>The form that changes a reminder.</summary>
    public const string Edit = "remind.edit";

    /// <summary>Leaves the next time out.</summary>
    public const string Skip = "remind.skip";

    /// <summary>Deletes a reminder.</summary>
    public const string Delete = "remind.delete";

    /// <summary>Takes a deletion back.</summary>
    public const string Restore = "remind.restore";

    /// <summary>Whoever clicks is pinged too.</summary>
    public const string Join = "remind.join";

    /// <summary>Whoever clicks is pinged no longer.</summary>
    public const string Leave = "remind.leave";

    /// <summary>Opens a form again that was refused.</summary>
    public const string Again = "remind.again";

    /// <summary>The form about a message.</summary>
    public const string SetOfMessage = "remind.message.set";

    /// <summary>The form about a talk.</summary>
    public const string SetOfTalk = "remind.talk.set";

    /// <summary>The form about a conference's next edition.</summary>
    public const string SetOfNext = "remind.next.set";

    public IEnumerable<Control> Controls =>
    [
        new(List, ShowPage),
        new(Show, OnOwn(book.FindAsync, (call, kept) => Privately(call, list.ToCard(kept.Reminder)))),
        new(Form, OnOwn(book.FindAsync, (_, kept) => OpenForm(kept.Reminder))),
        new(Edit, Change),
        new(Skip, OnOwn(book.SkipAsync, (call, kept) => Privately(call, list.ToCard(kept.Reminder)))),
        new(Delete, OnOwn(book.DeleteAsync, (call, kept) => new Reply.Update(IsPrivate(call)
            ? messages.Deleted(kept.Reminder)
            : messages.DeletedHere(kept.Reminder, call.Caller.Name)))),
        new(Restore, OnOwn(book.RestoreAsync, (call, kept) => Kept(call, kept, readAs: default))),
        new(Join, (call, token) => Ping(call, isIn: true, token)),
        new(Leave, (call, token) => Ping(call, isIn: false, token)),
        new(Again, OpenAgain),
        new(SetOfMessage, SetAboutMessage),
        new(Ways.RemindOfTalk, AskAboutTalk),
        new(SetOfTalk, SetAboutTalk),
        new(Ways.RemindOfDate, SetAboutDate),
        new(Ways.RemindOfNext, AskAboutNext),
        new(SetOfNext, (call, token) => SetAsync(call, reminder => reminder, token)),
    ];

    private delegate Task<ReminderOutcome> Act(long id, ulong personId, CancellationToken cancellationToken);

    /// <summary>An act on the caller's own reminder, whose number the control carries or was picked.</summary>
    private CallHandler OnOwn(Act act, Func<CommandCall, ReminderOutcome.Kept, Reply> answer) =>
        async (call, cancellationToken) => !Occasion.TryNumber(call.Subject, out var id)
            ? Reply.Private(RouterMessages.MovedOn())
            : await act(id, call.Caller.Id, cancellationToken) switch
            {
                ReminderOutcome.Kept kept => answer(call, kept),
                var miss => Reply.Private(messages.Miss(miss)),
            };

    private async Task<Reply> ShowPage(CommandCall call, CancellationToken cancellationToken)
    {
        var (purpose, number) = PageOf.Parse(call.Subject);
        var reminders = await book.ListAsync(call.Caller.Id, cancellationToken);
        return Privately(call, list.ToCard(reminders, settings.MostPerPerson, purpose, number));
    }

    private Reply OpenForm(Reminder reminder) => reminder.State == ReminderState.Open
        ? new Reply.OpenForm(forms.Edit(reminder))
        : Reply.Private(messages.Miss(new ReminderOutcome.TooLate()));

    private async Task<Reply> Change(CommandCall call, CancellationToken cancellationToken)
    {
        if (!Occasion.TryNumber(call.Subject, out var id))
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        if (await book.FindAsync(id, call.Caller.Id, cancellationToken) is not ReminderOutcome.Kept { Reminder: var before })
        {
            return Reply.Private(messages.Miss(new ReminderOutcome.NotThere()));
        }

        var (when, about) = (ReminderForms.Typed(call, ReminderForms.When), ReminderForms.Typed(call, ReminderForms.About));
        var isBare = before.Conference is not null && about.Length == 0;
        if (!isBare && requests.ObjectionTo(about) is { } objection)
        {
            return Refused(call, objection);
        }

        if (isBare || forms.IsAsBefore(before, when))
        {
            return Answer(call, await book.EditAsync(id, call.Caller.Id, timing: null, about, cancellationToken), readAs: default);
        }

        return await requests.ReadAsync(call, when, about, cancellationToken, isPublic: !IsPrivate(call)) switch
        {
            ReminderRequest.Understood understood => Answer(
                call, await book.EditAsync(id, call.Caller.Id, understood.Reminder, about, cancellationToken), understood.ReadAs),
            ReminderRequest.Refused refused => Refused(call, refused.Card),
            var request => throw new InvalidOperationException($"An outcome nobody thought of: {request}"),
        };
    }

    private async Task<Reply> Ping(CommandCall call, bool isIn, CancellationToken cancellationToken)
    {
        if (!Occasion.TryNumber(call.Subject, out var id))
        {
            return Reply.Private(RouterMessages.MovedOn());
        }

        return await book.JoinAsync(id, call.Caller.Id, isIn, cancellationToken) switch
        {
            ReminderOutcome.Kept kept when isIn => Reply.Private(messages.Joined(kept.Reminder)),
            ReminderOutcome.Kept => Privately(call, ReminderMessages.HasLeft()),
            var miss => Reply.Private(messages.Miss(miss)),
        };
    }

    private async Task<Reply> SetAboutMessage(CommandCall call, CancellationToken cancellationToken) =>
        call.Subject.Split('/') is [var channel, var message] && ulong.TryParse(channel, out var channelId) && ulong.TryParse(message, out var messageId)
            ? await SetAsync(call, reminder => reminder with { SetInChannel = channelId, MessageId = messageId }, cancellationToken)
            : Reply.Private(RouterMessages.MovedOn());

    private Task<Reply> AskAboutTalk(CommandCall call, CancellationToken cancellationToken) => Task.FromResult<Reply>(
        content.Current.Catalogue.FindTalk(call.Subject) is { } talk
            ? new Reply.OpenForm(forms.OfTalk(talk))
            : Reply.Private(RouterMessages.MovedOn()));

    private async Task<Reply> SetAboutTalk(CommandCall call, CancellationToken cancellationToken) =>
        content.Current.Catalogue.FindTalk(call.Subject) is { } talk
            ? await SetAsync(call, reminder => reminder with { TalkId = talk.Id }, cancellationToken)
            : Reply.Private(RouterMessages.MovedOn());

    private async Task<Reply> SetAboutDate(CommandCall call, CancellationToken cancellationToken) =>
        content.Current.Catalogue.Conferences.Any(conference => conference.Id == call.Subject)
            ? await KeepAsync(call, await requests.ReadDateAsync(call, call.Subject, cancellationToken), reminder => reminder, cancellationToken)
            : Reply.Private(RouterMessages.MovedOn());

    private Task<Reply> AskAboutNext(CommandCall call, CancellationToken cancellationToken) => Task.FromResult<Reply>(
        content.Current.Catalogue.Conferences.FirstOrDefault(conference => conference.Id == call.Subject) is { } conference
            ? new Reply.OpenForm(forms.OfNext(conference))
            : Reply.Private(RouterMessages.MovedOn()));

    private async Task<Reply> SetAsync(CommandCall call, Func<Reminder, Reminder> about, CancellationToken cancellationToken) => await KeepAsync(
        call,
        await requests.ReadAsync(
            call, ReminderForms.Typed(call, ReminderForms.When), ReminderForms.Typed(call, ReminderForms.About), cancellationToken),
        about,
        cancellationToken);

    private async Task<Reply> KeepAsync(
        CommandCall call, ReminderRequest request, Func<Reminder, Reminder> about, CancellationToken cancellationToken) => request switch
        {
            ReminderRequest.Refused refused => Refused(call, refused.Card),
            ReminderRequest.Understood understood => await book.AddAsync(about(understood.Reminder), cancellationToken) switch
            {
                ReminderOutcome.Kept kept => Reply.Private(messages.Kept(kept, understood.ReadAs, settings.MostPerPerson, isNew: true)),
                var miss => Reply.Private(messages.Miss(miss)),
            },
            _ => throw new InvalidOperationException($"An outcome nobody thought of: {request}"),
        };

    private Task<Reply> OpenAgain(CommandCall call, CancellationToken cancellationToken) => Task.FromResult<Reply>(
        drafts.Find(call.Subject, call.Caller.Id) is { } form ? new Reply.OpenForm(form) : Reply.Private(RouterMessages.MovedOn()));

    /// <summary>What was typed into a form is not lost; a button has nothing to type again.</summary>
    private Reply.Message Refused(CommandCall call, Card refusal) =>
        Reply.Private(call.Control is { Fields.Count: > 0 } ? drafts.Refuse(call, refusal, forms.Again(call)) : refusal);

    private Reply Answer(CommandCall call, ReminderOutcome outcome, Markup readAs) =>
        outcome is ReminderOutcome.Kept kept ? Kept(call, kept, readAs) : Reply.Private(messages.Miss(outcome));

    /// <summary>What the card says that the control is on changes with the reminder, also where others see it.</summary>
    private Reply.Update Kept(CommandCall call, ReminderOutcome.Kept kept, Markup readAs) => new Reply.Update(IsPrivate(call)
        ? messages.Kept(kept, readAs, settings.MostPerPerson, isNew: false)
        : messages.KeptHere(kept, call.Caller.Name, readAs, isNew: false));

    /// <summary>What concerns nobody else does not appear where others see it.</summary>
    private static Reply Privately(CommandCall call, Card card) => IsPrivate(call) ? new Reply.Update(card) : Reply.Private(card);

    private static bool IsPrivate(CommandCall call) => call.Control is { MessageIsPrivate: true };
}
