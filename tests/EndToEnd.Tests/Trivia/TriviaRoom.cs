using System.Text.Json.Nodes;
using Quadrennial.Bot.Features.Trivia.Games;
using Quadrennial.Bot.Features.Trivia.Questions;
using Quadrennial.EndToEnd.Tests.Bot;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Trivia;

/// <summary>
/// A channel in which three people play, over the wire. A minute passes in a second. What is right is read from the bot's own state: players who know
/// everything.
/// </summary>
internal sealed class TriviaRoom : IAsyncDisposable
{
    private readonly HashSet<ulong> _read = [];

    private TriviaRoom(RunningBot bot)
    {
        Bot = bot;
        Cleo = bot.StandIn.AddPerson("Cleo").Join(bot.Guild);
        Admin = bot.StandIn.AddPerson("Ada").Join(bot.Guild, Permission.ManageGuild | Permission.ManageMessages);
    }

    public RunningBot Bot { get; }

    public Person Ana => Bot.Ana;

    public Person Ben => Bot.Ben;

    public Person Cleo { get; }

    /// <summary>May manage the server and its messages.</summary>
    public Person Admin { get; }

    public static async Task<TriviaRoom> OpenAsync(ContractCheck contract, int speed = 60) => new(await RunningBot.StartAsync(
        contract, settings: [KeyValuePair.Create("Clock:Speed", (string?)$"{speed}")]));

    /// <summary>Uses a subcommand of <c>/trivia</c> and waits for its answer.</summary>
    public async Task<Interaction> UseAsync(Person person, string subcommand, params IReadOnlyList<(string Name, JsonNode Value)> options)
    {
        var used = person.UseCommand(Bot.Channel, $"trivia {subcommand}", options.ToDictionary(option => option.Name, option => (JsonNode?)option.Value));
        await used.WaitForContentAsync(RunningBot.Token);
        return used;
    }

    /// <summary>Waits for the next message for everybody with this in it that was not read yet.</summary>
    public async Task<Message> ReadAsync(string text, Channel? channel = null)
    {
        var message = await Bot.StandIn.WaitForMessageAsync(
            channel ?? Bot.Channel, message => message.OnlyFor is null && !_read.Contains(message.Id) && TextOf(message).Contains(text, StringComparison.Ordinal), RunningBot.Token);
        _read.Add(message.Id);
        return message;
    }

    /// <summary>The question a message asks, as the bot keeps it.</summary>
    public async Task<GameRound> RoundOf(Message message)
    {
        GameRound? round = null;
        await Bot.WriteAsync((transaction, _) =>
        {
            var id = IdsOf(message).First(id => id.StartsWith("1:trivia.answer:", StringComparison.Ordinal) || id.StartsWith("1:trivia.type:", StringComparison.Ordinal));
            Assert.True(GameControls.TryRead(id.Split(':')[2], out var place));
            round = GameStore.FindRound(transaction, place.GameId, place.Number);
        });
        return round!;
    }

    /// <summary>Answers a question, right or wrong, by its buttons or its form, and gives what the bot says to that.</summary>
    public async Task<string> AnswerAsync(Person person, Message message, bool isRight)
    {
        var round = await RoundOf(message);
        if (round.Question.Way == AnswerWay.Choose)
        {
            var right = round.Question.Right[0];
            return await ClickAsync(person, message, $"1:trivia.answer:{round.GameId}.{round.Number}.{(isRight ? right : (right + 1) % round.Question.Options.Count)}");
        }

        var order = isRight ? round.Question.Right : round.Question.Right.Reverse();
        var typed = round.Question.Way == AnswerWay.Order ? string.Concat(order.Select(PosedQuestion.Letter)) : isRight ? round.Question.Accepted[0] : "no idea";
        return await TypeAsync(person, message, typed);
    }

    /// <summary>Types an answer into the form.</summary>
    public static async Task<string> TypeAsync(Person person, Message message, string typed)
    {
        var opened = person.Click(message, IdOf(message, "Type")!);
        await opened.WaitForAnswerAsync(RunningBot.Token);
        var sent = person.Submit(opened, new Dictionary<string, JsonNode?> { ["answer"] = typed });
        await sent.WaitForContentAsync(RunningBot.Token);
        return TextOf(sent.Message!);
    }

    /// <summary>Clicks, and gives what the bot says to that in private, or what the message says then.</summary>
    public static async Task<string> ClickAsync(Person person, Message message, string id)
    {
        var click = person.Click(message, id);
        await click.WaitForAnswerAsync(RunningBot.Token);
        return TextOf(click.Message ?? message);
    }

    /// <summary>Presses a host's button until it does what it says: that is once the bot knows that its question has arrived, which may be a moment later.</summary>
    public static async Task PressAsync(Person host, Message message, string label, string expected)
    {
        while (!(await ClickAsync(host, message, IdOf(message, label)!)).Contains(expected, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, RunningBot.Token);
        }
    }

    /// <summary>The custom id of the first control whose label begins like this; null where there is none.</summary>
    public static string? IdOf(Message message, string label) => (string?)All(message.Body["components"])
        .FirstOrDefault(component => ((string?)component["label"])?.StartsWith(label, StringComparison.Ordinal) is true)?["custom_id"];

    /// <summary>Every custom id of a message.</summary>
    public static IReadOnlyList<string> IdsOf(Message message) =>
        [.. All(message.Body["components"]).Select(component => (string?)component["custom_id"]).OfType<string>()];

    /// <summary>All that a message says, block by block.</summary>
    public static string TextOf(Message message) => string.Join('\n', All(message.Body["components"]).Select(component => (string?)component["content"]).OfType<string>());

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static IEnumerable<JsonObject> All(JsonNode? components) => components is not JsonArray list
        ? []
        : list.OfType<JsonObject>().SelectMany(component => All(component["components"]).Prepend(component));
}
