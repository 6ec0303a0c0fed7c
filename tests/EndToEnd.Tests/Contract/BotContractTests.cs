using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Contract;

/// <summary>The real bot, used in every way its own commands and controls offer: all it says is as Discord's documents describe.</summary>
public sealed class BotContractTests(ContractCheck contract) : IAsyncLifetime
{
    /// <summary>Clicks from one answer on: far enough to come round.</summary>
    private const int MaxClicks = 12;

    private readonly ExchangeLog _log = new();
    private DiscordStandIn _discord = null!;
    private PlaygroundBot _bot = null!;
    private Person _ana = null!;
    private Role? _role;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync(new StandInOptions { RateLimits = false, OnExchange = _log.Add }, Token);
        _bot = await PlaygroundBot.StartAsync(PlaygroundBot.BuildAsync, _discord, new PlaygroundOptions(), Token);
        _ana = _discord.AddPerson("Ana", "de").InstallApp();
        await _discord.WaitForBotAsync(Token);
    }

    [Theory]
    [InlineData("guild")]
    [InlineData("direct messages")]
    [InlineData("group")]
    public async Task Every_command_suggestion_and_control_is_answered_by_the_book(string place)
    {
        var channel = Place(place);
        var asked = 0;
        foreach (var command in _ana.CommandsIn(channel).Where(command => (int)command["type"]! == 1))
        {
            foreach (var (path, options) in Paths(command))
            {
                asked++;
                await SuggestAsync(channel, path, options);
                await UseAsync(channel, path, options);
            }
        }

        Assert.True(asked > 0, "The bot has commands.");
        Assert.DoesNotContain(_log.All.OfType<Exchange.Rest>(), exchange => exchange.Status == 400);
        await contract.AssertValidAsync(_log.All);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private Channel Place(string place)
    {
        switch (place)
        {
            case "guild":
                var guild = _discord.AddGuild("dtrace.conf");
                _ana.Join(guild, Permission.ManageGuild);
                _role = _discord.AddRole(guild, "followers", isMentionable: true);
                return _discord.AddChannel(guild, "general");
            case "group":
                return _discord.AddGroup(_ana, _discord.AddPerson("Ben"));
            default:
                return _ana.DirectMessages;
        }
    }

    /// <summary>A command's path with its options, for each subcommand it has.</summary>
    private static IEnumerable<(string Path, IReadOnlyList<JsonObject> Options)> Paths(JsonObject holder, string prefix = "")
    {
        var path = prefix + (string)holder["name"]!;
        var options = (holder["options"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var nested = options.Where(option => (int)option["type"]! <= 2).ToList();
        return nested.Count > 0 ? nested.SelectMany(option => Paths(option, path + " ")) : [(path, options)];
    }

    private async Task SuggestAsync(Channel channel, string path, IReadOnlyList<JsonObject> options)
    {
        foreach (var option in options.Where(option => option["autocomplete"] is not null))
        {
            var name = (string)option["name"]!;
            var typed = _ana.TypeInto(channel, path, new Dictionary<string, JsonNode?> { [name] = "d" }, name);
            Assert.Equal(InteractionState.Answered, (await typed.WaitForAnswerAsync(Token)).State);
        }
    }

    /// <summary>Once with all options, once with those it must have.</summary>
    private async Task UseAsync(Channel channel, string path, IReadOnlyList<JsonObject> options)
    {
        // Outside servers there are no channels and roles to pick.
        var all = options.Where(option => _role is not null || (int)option["type"]! is not (7 or 8)).ToDictionary(option => (string)option["name"]!, option => Value(option, channel));
        var required = options.Where(option => option["required"] is not null).Select(option => (string)option["name"]!).ToHashSet();
        foreach (var given in new[] { all, all.Where(value => required.Contains(value.Key)).ToDictionary() })
        {
            var interaction = await _ana.UseCommand(channel, path, given).WaitForContentAsync(Token);
            Assert.NotEqual(InteractionState.TimedOut, interaction.State);
            if (interaction.Message is { IsDeleted: false } message)
            {
                await UseControlsAsync(message);
            }
        }
    }

    private JsonNode? Value(JsonObject option, Channel channel) => (int)option["type"]! switch
    {
        3 when option["choices"] is JsonArray choices => choices[0]!["value"]!.DeepClone(),
        3 => "dtrace",
        4 => option["min_value"]?.DeepClone() ?? 2016,
        5 => true,
        6 => _ana.Id.ToString(),
        7 => channel.Id.ToString(),
        _ => _role?.Id.ToString(),
    };

    private async Task UseControlsAsync(Message message)
    {
        for (var i = 0; i < MaxClicks && !message.IsDeleted; i++)
        {
            var controls = Controls(message.Body["components"] as JsonArray).ToList();
            if (controls.Count == 0)
            {
                return;
            }

            var control = controls[i % controls.Count];
            var customId = (string)control["custom_id"]!;
            var use = control["options"] is JsonArray options
                ? _ana.Select(message, customId, (string)options[0]!["value"]!)
                : _ana.Click(message, customId);
            Assert.NotEqual(InteractionState.TimedOut, (await use.WaitForContentAsync(Token)).State);
        }
    }

    private static IEnumerable<JsonObject> Controls(JsonArray? components)
    {
        foreach (var component in (components ?? []).OfType<JsonObject>())
        {
            if (component["custom_id"] is not null && component["disabled"] is null && (int)component["type"]! is 2 or 3)
            {
                yield return component;
            }

            var accessory = component["accessory"] is JsonObject beside ? new JsonArray(beside.DeepClone()) : null;
            foreach (var nested in Controls(component["components"] as JsonArray).Concat(Controls(accessory)))
            {
                yield return nested;
            }
        }
    }
}
