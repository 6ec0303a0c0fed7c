using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Configuration;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary><c>/remind</c> and “Remind me about this”. Answers are private, save for a reminder that everybody in the channel will see.</summary>
internal sealed class RemindersModule(
    ReminderRequests requests,
    ReminderBook book,
    ReminderMessages messages,
    ReminderForms forms,
    ReminderList list,
    RemindersSettings settings) : ICommandModule
{
    private const string Where = "where";
    private const string Repeat = "repeat";
    private const string Quiet = "quiet";

    public IEnumerable<Command> Commands =>
    [
        new("remind", "Reminders: set, list, edit and delete them")
        {
            Subcommands =
            [
                new("me", "Remind me of something, once or again and again", RemindMe)
                {
                    Example = "/remind me when:tomorrow 9am about:book the flight",
                    Options =
                    [
                        new(ReminderForms.When, "“in 2h”, “next Friday 18:00”, “every Monday at 9”, “when dtrace.conf(28) is announced”")
                        {
                            IsRequired = true,
                            Suggest = requests.SuggestTimes,
                        },
                        new(ReminderForms.About, "What of") { IsRequired = true, MaxLength = settings.LongestText },
                        new(Where, "The channel to remind you in; without it, your direct messages") { Kind = OptionKind.Channel },
                        new(Repeat, "How often: “every day”, “every 2 weeks”, “every month, 10 times”") { Suggest = requests.SuggestCycles },
                        new(Quiet, "Without a push on your phone") { Kind = OptionKind.Flag },
                    ],
                },
                new("list", "Your open reminders", (call, token) => Menu(call, ReminderList.Open, token)) { Example = "/remind list" },
                new("edit", "Change a reminder: pick it from a menu", (call, token) => Menu(call, ReminderList.Edit, token)) { Example = "/remind edit" },
                new("delete", "Delete a reminder: pick it from a menu", (call, token) => Menu(call, ReminderList.Delete, token)) { Example = "/remind delete" },
            ],
        },
        new("Remind me about this", "Remind me of a message", OfMessage) { Kind = CommandKind.Message },
    ];

    private async Task<Reply> RemindMe(CommandCall call, CancellationToken cancellationToken)
    {
        var request = await requests.ReadAsync(
            call,
            call.Text(ReminderForms.When),
            call.Text(ReminderForms.About),
            cancellationToken,
            call.TextOrNull(Repeat),
            call.Channel(Where));
        if (request is not ReminderRequest.Understood understood)
        {
            return Reply.Private(((ReminderRequest.Refused)request).Card);
        }

        return await book.AddAsync(understood.Reminder with { IsQuiet = call.Flag(Quiet) ? 1 : 0 }, cancellationToken) switch
        {
            ReminderOutcome.Kept kept when kept.Reminder.Goal == Delivery.Target.Channel(call.Place.ChannelId) =>
                Reply.Public(messages.KeptHere(kept, call.Caller.Name, understood.ReadAs, isNew: true)),
            ReminderOutcome.Kept kept => Reply.Private(messages.Kept(kept, understood.ReadAs, settings.MostPerPerson, isNew: true)),
            var miss => Reply.Private(messages.Miss(miss)),
        };
    }

    private async Task<Reply> Menu(CommandCall call, string purpose, CancellationToken cancellationToken) =>
        Reply.Private(list.ToCard(await book.ListAsync(call.Caller.Id, cancellationToken), settings.MostPerPerson, purpose, number: 1));

    private Task<Reply> OfMessage(CommandCall call, CancellationToken cancellationToken) => Task.FromResult<Reply>(
        call.Target is { } message ? new Reply.OpenForm(forms.OfMessage(message)) : Reply.Private(RouterMessages.Outdated()));
}
