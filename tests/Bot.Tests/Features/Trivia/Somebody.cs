using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features.Trivia;

/// <summary>Somebody in a server's channel who uses private messages of the bot.</summary>
internal sealed class Somebody(Conversation bot, ulong id = 7, string name = "Grace", Permissions permissions = Permissions.None)
{
    public const ulong Server = 2;

    public ulong Id => id;

    public Place Where { get; init; } = new() { Kind = PlaceKind.Guild, ChannelId = 3, GuildId = Server, BotPermissions = NeededPermissions.ToPost };

    public IReadOnlyList<ulong> Roles { get; init; } = [];

    public Task<Reply> UseAsync(string path, params IReadOnlyList<(string Name, OptionValue Value)> options) => bot.Handle(Mine(A.Call(path, options)));

    /// <summary>Uses a command, and the private card that comes.</summary>
    public async Task<Card> AskAsync(string path, params IReadOnlyList<(string Name, OptionValue Value)> options)
    {
        var reply = Assert.IsType<Reply.Message>(await UseAsync(path, options));
        Assert.True(reply.IsPrivate);
        return reply.Card;
    }

    /// <summary>Clicks on a private message.</summary>
    public Task<Reply> ClickAsync(ControlId control, params IReadOnlyList<string> picked) => bot.Handle(Mine(A.Click(control, picked)));

    /// <summary>Clicks, and what the message becomes.</summary>
    public async Task<Card> PressAsync(Card card, string label) => CardOf(await ClickAsync(card.Press(label)));

    /// <summary>Clicks, and the form that opens.</summary>
    public async Task<Form> OpenAsync(Card card, string label) => Assert.IsType<Reply.OpenForm>(await ClickAsync(card.Press(label))).Form;

    /// <summary>Sends a form; fields that are not named stay as they were filled in.</summary>
    public async Task<Card> SendAsync(Form form, params IReadOnlyList<(string Key, string Value)> fields)
    {
        var typed = form.Fields.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[field.Value ?? ""]);
        foreach (var (key, value) in fields)
        {
            Assert.Contains(key, typed.Keys);
            typed[key] = [value];
        }

        var click = A.Click(form.Id);
        return CardOf(await bot.Handle(Mine(click with { Control = click.Control! with { Fields = typed } })));
    }

    public static Card CardOf(Reply reply) => reply switch
    {
        Reply.Message { IsPrivate: true } message => message.Card,
        Reply.Update update => update.Card,
        _ => throw new InvalidOperationException($"No private card: {reply}"),
    };

    private CommandCall Mine(CommandCall call) => call with { Caller = new Caller(id, name, Permissions: permissions) { Roles = Roles }, Place = Where };
}
