using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.EndToEnd.Tests.Kill;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Bingo as players meet it, over the wire.</summary>
public sealed class BingoTests(ContractCheck contract)
{
    private const string Opening = "dtrace.conf/16-01";

    [Fact]
    public async Task A_game_goes_from_the_start_over_a_restart_to_a_bingo_and_the_board()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var cleo = bot.StandIn.AddPerson("Cleo").Join(bot.Guild);
        var started = Use(bot.Ana, bot.Channel, "bingo talk", ("talk", Opening), ("at", "16:00"));
        Assert.Contains("Bingo is on: Cantrill Presentation Bingo Card", await RunningBot.AnswerTo(started), StringComparison.Ordinal);

        var dealt = bot.Ana.Click(started.Message!, IdOf(started.Message!, "My card")!);
        await RunningBot.AnswerTo(dealt);
        var card = dealt.Message!;
        Assert.Equal(bot.Ana, card.OnlyFor);
        await AssertPictureAsync(bot, card, "Row 5:");

        var claims = new List<Message>();
        foreach (var place in new[] { 10, 11, 13, 14 })
        {
            claims.Add(await ClaimAsync(bot, card, place));
            if (place == 11)
            {
                await bot.RestartAsync();
            }

            await bot.Ben.Click(claims[^1], IdOf(claims[^1], "Confirm")!).WaitForAnswerAsync(RunningBot.Token);
            await cleo.Click(claims[^1], IdOf(claims[^1], "Confirm")!).WaitForAnswerAsync(RunningBot.Token);
        }

        var bingo = await bot.StandIn.WaitForMessageAsync(bot.Channel, message => TextOf(message).Contains("Bingo! Ana", StringComparison.Ordinal), RunningBot.Token);
        Assert.Contains("- **Ana**: row 3", TextOf(bingo), StringComparison.Ordinal);
        Assert.All(claims, claim => Assert.Contains("✓ **Confirmed** by Ben and Cleo.", TextOf(bot.StandIn.FindMessage(claim.Id)!), StringComparison.Ordinal));
        var after = Use(bot.Ana, bot.Channel, "bingo card");
        await RunningBot.AnswerTo(after);
        Assert.Contains("★ **Bingo! row 3**", TextOf(after.Message!), StringComparison.Ordinal);

        await RunningBot.AnswerTo(Use(bot.Ana, bot.Channel, "bingo stop"));
        var board = await bot.StandIn.WaitForMessageAsync(bot.Channel, message => TextOf(message).Contains("Bingo is over", StringComparison.Ordinal), RunningBot.Token);
        await bot.RestartAsync();

        await AssertPictureAsync(bot, board, "1: Ana, ★ Bingo, 4 squares.");
        Assert.Equal(4, TextOf(board).Split(") into the talk, at <t:").Length - 1);
        Assert.Single(Posts(bot, "Bingo! Ana"));
        Assert.Single(Posts(bot, "Bingo is over"));
        Assert.Equal(4, Posts(bot, "says: **").Count);
        Assert.All(bot.StandIn.MessagesIn(bot.Channel), message => Assert.Empty(message.Body["mentions"]?.AsArray() ?? []));
    }

    [Fact]
    public async Task Strangers_late_clicks_and_second_starts_get_a_private_sentence_and_nothing_gets_stuck()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var starts = new[] { bot.Ana, bot.Ben }.Select(person => Use(person, bot.Channel, "bingo talk", ("talk", Opening))).ToList();
        var answers = await Task.WhenAll(starts.Select(RunningBot.AnswerTo));
        Assert.Single(answers, answer => answer.Contains("A bingo is on in this channel already", StringComparison.Ordinal));
        var (host, other) = starts[0].Message!.OnlyFor is null ? (bot.Ana, bot.Ben) : (bot.Ben, bot.Ana);

        var refused = Use(other, bot.Channel, "bingo stop");
        Assert.Contains("started this bingo and can end it", await RunningBot.AnswerTo(refused), StringComparison.Ordinal);
        Assert.Equal(other, refused.Message!.OnlyFor);

        var dealt = Use(host, bot.Channel, "bingo card");
        await RunningBot.AnswerTo(dealt);
        var claim = await ClaimAsync(bot, dealt.Message!, 0, host);
        var confirm = IdOf(claim, "Confirm")!;
        Assert.Contains("This is your own claim", await RunningBot.AnswerTo(host.Click(claim, confirm)), StringComparison.Ordinal);
        await RunningBot.AnswerTo(Use(host, bot.Channel, "bingo stop"));

        var late = other.Click(claim, confirm);
        await late.WaitForAnswerAsync(RunningBot.Token);
        await bot.StandIn.WaitForMessageAsync(bot.Channel, message => message.OnlyFor == other && TextOf(message) == "That is settled already.", RunningBot.Token);
        Assert.Contains("✗ **Not settled**", TextOf(bot.StandIn.FindMessage(claim.Id)!), StringComparison.Ordinal);
        Assert.Contains("Bingo is on", await RunningBot.AnswerTo(Use(other, bot.Channel, "bingo talk", ("talk", Opening))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_channel_deleted_a_game_ends_and_who_started_it_is_told()
    {
        await using var bot = await RunningBot.StartAsync(contract);
        var party = bot.StandIn.AddChannel(bot.Guild, "party");
        await RunningBot.AnswerTo(Use(bot.Ana, party, "bingo talk", ("talk", Opening)));
        await RunningBot.AnswerTo(Use(bot.Ana, party, "bingo stop"));
        bot.StandIn.DeleteChannel(party);

        var lost = bot.StandIn.AddChannel(bot.Guild, "lost");
        await RunningBot.AnswerTo(Use(bot.Ana, lost, "bingo talk", ("talk", Opening)));
        var dealt = Use(bot.Ana, lost, "bingo card");
        await RunningBot.AnswerTo(dealt);
        bot.StandIn.SetOverwrites(lost, new Overwrite(bot.StandIn.BotUserId, IsPerson: true, Deny: Permission.SendMessages));
        await Pick(bot.Ana, dealt.Message!, 0).WaitForAnswerAsync(RunningBot.Token);

        var notice = await bot.StandIn.WaitForMessageAsync(bot.Ana.DirectMessages, message => TextOf(message).Contains($"<#{lost.Id}>", StringComparison.Ordinal), RunningBot.Token);

        Assert.Contains("The bingo that you started is over", TextOf(notice), StringComparison.Ordinal);
        Assert.Contains("No bingo is on in this channel", await RunningBot.AnswerTo(Use(bot.Ana, lost, "bingo status")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_drawing_library_is_loaded_before_there_is_something_to_draw()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        await using var standIn = await DiscordStandIn.StartAsync(new StandInOptions { LimitIdentifies = false }, RunningBot.Token);
        var guild = standIn.AddGuild("dtrace.conf");
        var channel = standIn.AddChannel(guild, "general");
        var ana = standIn.AddPerson("Ana").Join(guild);
        var data = Directory.CreateTempSubdirectory("quadrennial-test-");
        using var bot = BotProcess.Start(BuiltProgram.Bot, [], BuiltProgram.SettingsOn(standIn, data.FullName));
        await standIn.WaitForBotAsync(RunningBot.Token);
        await RunningBot.AnswerTo(Use(ana, channel, "bingo talk", ("talk", Opening)));
        Assert.DoesNotContain("SkiaSharp", await LoadedAsync(bot), StringComparison.Ordinal);

        await RunningBot.AnswerTo(Use(ana, channel, "bingo card"));
        Assert.Contains("libSkiaSharp", await LoadedAsync(bot), StringComparison.Ordinal);
        bot.Kill();
        await bot.WaitForExitAsync();
        data.Delete(recursive: true);
    }

    private static Task<string> LoadedAsync(BotProcess bot) => File.ReadAllTextAsync($"/proc/{bot.Id}/maps", RunningBot.Token);

    /// <summary>A square of the card is claimed, by its place in reading order, and the claim appears in the channel.</summary>
    private static async Task<Message> ClaimAsync(RunningBot bot, Message card, int place, Person? person = null)
    {
        var before = Posts(bot, "says: **").Select(message => message.Id).ToHashSet();
        await Pick(person ?? bot.Ana, card, place).WaitForAnswerAsync(RunningBot.Token);
        return await bot.StandIn.WaitForMessageAsync(
            bot.Channel, message => TextOf(message).Contains("says: **", StringComparison.Ordinal) && !before.Contains(message.Id), RunningBot.Token);
    }

    /// <summary>The menu lists what is still to be seen, and where on the card it is.</summary>
    private static Interaction Pick(Person person, Message card, int place)
    {
        var menu = All(card.Body["components"]).Single(component => component["options"] is not null);
        var where = $"Row {(place / 5) + 1}, column {(place % 5) + 1}";
        var option = menu["options"]!.AsArray().Single(option => ((string)option!["description"]!).StartsWith(where, StringComparison.Ordinal));
        return person.Select(card, (string)menu["custom_id"]!, (string)option!["value"]!);
    }

    private static async Task AssertPictureAsync(RunningBot bot, Message message, string says)
    {
        var file = Assert.Single(message.Body["attachments"]!.AsArray())!;
        Assert.Contains(says, (string)file["description"]!, StringComparison.Ordinal);
        using var http = new HttpClient();
        var picture = await http.GetByteArrayAsync(new Uri((string)file["url"]!), RunningBot.Token);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture.Take(4));
        Assert.InRange(picture.Length, 5_000, 1_000_000);
    }

    private static List<Message> Posts(RunningBot bot, string saying) =>
        [.. bot.StandIn.MessagesIn(bot.Channel).Where(message => message.OnlyFor is null && TextOf(message).Contains(saying, StringComparison.Ordinal))];

    private static Interaction Use(Person person, Channel channel, string command, params IReadOnlyList<(string Name, string Value)> options) =>
        person.UseCommand(channel, command, options.ToDictionary(option => option.Name, JsonNode? (option) => option.Value));

    private static string TextOf(Message message) =>
        string.Join('\n', All(message.Body["components"]).Select(component => (string?)component["content"]).Where(text => text is not null));

    private static string? IdOf(Message message, string label) =>
        (string?)All(message.Body["components"]).FirstOrDefault(component => (string?)component["label"] == label)?["custom_id"];

    private static IEnumerable<JsonObject> All(JsonNode? components) => components is not JsonArray list
        ? []
        : list.OfType<JsonObject>().SelectMany(component => All(component["components"]).Prepend(component));
}
