using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Tests.Delivery;
using Quadrennial.Content;

namespace Quadrennial.Bot.Tests.Features.Reminders;

/// <summary>Grace and the bot: she sets reminders in a server's channel, and what comes is recorded. It is Sunday, 22 November 2026, 20:00 UTC.</summary>
internal sealed class Grace : IDisposable
{
    public const ulong Id = 7;
    public const ulong Here = 3;
    public const ulong Elsewhere = 4;

    public const Permissions Full = Permissions.ViewChannel | Permissions.SendMessages;

    public Grace(Catalogue? catalogue = null, string today = "2026-11-22") => Bot = new Conversation(catalogue ?? A.CatalogueOf(A.Talk), today);

    public Conversation Bot { get; }

    public IReadOnlyList<RecordingAnnouncer.Posted> Arrived => Bot.Announcer.Messages;

    /// <summary>The last message that came.</summary>
    public RecordingAnnouncer.Posted Last => Arrived[^1];

    public static Place Channel => new() { Kind = PlaceKind.Guild, ChannelId = Here, GuildId = 2, BotPermissions = Full };

    public static CommandCall Asking(string when, string about, params IReadOnlyList<(string Name, OptionValue Value)> more) =>
        A.Call("remind me", [("when", new OptionValue(when)), ("about", new OptionValue(about)), .. more]) with { Place = Channel };

    public static CommandCall AskingFor(ulong channel, string when, string about, NamedChannel? rights = null) =>
        Asking(when, about, ("where", new OptionValue(Number: (long)channel))) with
        {
            Channels = new Dictionary<ulong, NamedChannel> { [channel] = rights ?? new NamedChannel(channel, "general", Full, Full) },
        };

    public async Task<Card> SetAsync(string when, string about, params IReadOnlyList<(string Name, OptionValue Value)> more) =>
        Assert.IsType<Reply.Message>(await Bot.Handle(Asking(when, about, more))).Card;

    public async Task<Card> SetInAsync(ulong channel, string when, string about) =>
        Assert.IsType<Reply.Message>(await Bot.Handle(AskingFor(channel, when, about))).Card;

    /// <summary>Clicks on a private message; the card it becomes.</summary>
    public async Task<Card> ClickAsync(Card card, string label) => CardOf(await Bot.Handle(A.Click(card.Press(label)) with { Place = Channel }));

    /// <summary>Clicks on a message that came, or picks in a menu.</summary>
    public Task<Reply> UseAsync(ControlId id, ulong person = Id, params IReadOnlyList<string> picked) =>
        Bot.Handle(A.ClickInPublic(id, askedBy: null) with
        {
            Caller = new Caller(person, person == Id ? "Grace" : "Ada"),
            Place = Channel,
            Control = A.ClickInPublic(id, askedBy: null).Control! with { Values = picked },
        });

    /// <summary>Sends a form.</summary>
    public Task<Reply> SendAsync(Form form, params IReadOnlyList<(string Key, string Value)> fields) => Bot.Handle(A.Click(form.Id) with
    {
        Place = Channel,
        Control = A.Click(form.Id).Control! with
        {
            Fields = fields.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[field.Value]),
        },
    });

    public async Task<string> ListAsync() => (await Bot.AskForCard("remind list")).Text();

    public static Card CardOf(Reply reply) => reply switch
    {
        Reply.Message message => message.Card,
        Reply.Update update => update.Card,
        _ => throw new InvalidOperationException($"No card: {reply}"),
    };

    public void Dispose() => Bot.Dispose();
}
