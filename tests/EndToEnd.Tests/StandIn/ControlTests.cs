using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>Buttons, selects, forms and menus.</summary>
public sealed class ControlTests(ContractCheck contract)
{
    private const string Card = """
        {"type":4,"data":{"flags":32768,"components":[{"type":17,"components":[
          {"type":10,"content":"Dynamic asserts"},
          {"type":1,"components":[{"type":2,"style":2,"label":"Next","custom_id":"next"},{"type":2,"style":2,"label":"Off","custom_id":"off","disabled":true}]},
          {"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]},
          {"type":1,"components":[{"type":5,"custom_id":"who"}]}]}]}}
        """;

    private const string Form = """
        {"type":9,"data":{"custom_id":"form","title":"Remind me","components":[
          {"type":10,"content":"When the talk begins."},
          {"type":18,"label":"Text","component":{"type":4,"custom_id":"text","style":1,"max_length":10}},
          {"type":18,"label":"When","description":"Pick one","component":{"type":3,"custom_id":"when","options":[{"label":"Now","value":"now","default":true},{"label":"Later","value":"later"}]}},
          {"type":18,"label":"How","component":{"type":21,"custom_id":"how","options":[{"label":"Here","value":"here"},{"label":"There","value":"there"}]}},
          {"type":18,"label":"Sure","component":{"type":23,"custom_id":"sure"}}]}}
        """;

    private const string Update = """{"type":7,"data":{"components":[{"type":10,"content":"The next one"}]}}""";

    [Fact]
    public async Task A_click_arrives_with_its_message_and_an_update_changes_it()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (bot, card) = await ShowCardAsync(lab);

        var click = lab.Ana.Click(card, "next");
        var heard = await bot.HearAsync();
        await bot.AnswerAsync(click, Update);

        Assert.Equal((3, "next", 2), ((int)heard["type"]!, (string)heard["data"]!["custom_id"]!, (int)heard["data"]!["component_type"]!));
        Assert.Equal(card.Id.ToString(), (string)heard["message"]!["id"]!);
        Assert.Equal("talk", (string)heard["message"]!["interaction"]!["name"]!);
        Assert.Equal("The next one", (string)card.Body["components"]![0]!["content"]!);
        Assert.Same(card, click.Message);
    }

    [Fact]
    public async Task A_click_can_be_answered_with_a_message_of_its_own()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (bot, card) = await ShowCardAsync(lab);
        var click = lab.Ana.Click(card, "next");

        await bot.AnswerAsync(click, """{"type":4,"data":{"content":"for you","flags":64}}""");

        Assert.NotSame(card, click.Message);
        Assert.Equal(card.Id.ToString(), (string)click.Message!.Body["message_reference"]!["message_id"]!);
        Assert.Equal(card.Id.ToString(), (string)click.Message.Body["interaction_metadata"]!["interacted_message_id"]!);
    }

    [Fact]
    public async Task A_deferred_update_changes_the_message_later()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (bot, card) = await ShowCardAsync(lab);
        var click = lab.Ana.Click(card, "next");

        await bot.AnswerAsync(click, """{"type":6}""");
        var content = click.WaitForContentAsync(Lab.Token);
        Assert.False(content.IsCompleted);
        await bot.EditAsync(click, """{"components":[{"type":10,"content":"later"}]}""");
        await content;

        Assert.Equal("later", (string)card.Body["components"]![0]!["content"]!);
    }

    [Fact]
    public async Task Picks_arrive_with_what_they_refer_to()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (bot, card) = await ShowCardAsync(lab);

        lab.Ana.Select(card, "pick", "b");
        var text = await bot.HearAsync();
        lab.Ana.Select(card, "who", lab.Ana.Id.ToString());
        var person = await bot.HearAsync();

        Assert.Equal("b", (string)text["data"]!["values"]![0]!);
        Assert.NotNull(person["data"]!["resolved"]!["users"]![lab.Ana.Id.ToString()]);
    }

    [Fact]
    public async Task The_client_refuses_what_is_not_there()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (bot, card) = await ShowCardAsync(lab);
        var stranger = lab.StandIn.AddPerson("Stranger").Join(lab.Guild);
        var secret = bot.Talk();
        await bot.AnswerAsync(secret, """{"type":4,"data":{"flags":64,"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"x"}]}]}}""");

        Assert.Throws<ClientRefusedException>(() => lab.Ana.Click(card, "none"));
        Assert.Throws<ClientRefusedException>(() => lab.Ana.Click(card, "off"));
        Assert.Throws<ClientRefusedException>(() => lab.Ana.Click(card, "pick"));
        Assert.Throws<ClientRefusedException>(() => lab.Ana.Select(card, "pick", "c"));
        Assert.Throws<ClientRefusedException>(() => lab.Ana.Select(card, "pick", "a", "b"));
        Assert.Throws<ClientRefusedException>(() => stranger.Click(secret.Message!, "x"));
    }

    [Fact]
    public async Task A_form_opens_is_filled_in_and_sent()
    {
        await using var lab = await Lab.StartAsync(contract);
        var (bot, card) = await ShowCardAsync(lab);
        var click = lab.Ana.Click(card, "next");
        await bot.HearAsync();
        await bot.AnswerAsync(click, Form);

        var sent = lab.Ana.Submit(click, new Dictionary<string, JsonNode?> { ["text"] = "bring cake", ["how"] = "here", ["sure"] = true });
        var heard = await bot.HearAsync();
        var answer = await bot.AnswerAsync(sent, Update);

        var inputs = heard["data"]!["components"]!.AsArray();
        Assert.Equal("Remind me", (string)click.Modal!["title"]!);
        Assert.Equal((5, "form"), ((int)heard["type"]!, (string)heard["data"]!["custom_id"]!));
        Assert.Equal("bring cake", (string)inputs[1]!["component"]!["value"]!);
        Assert.Equal("now", (string)inputs[2]!["component"]!["values"]![0]!);
        Assert.Equal("here", (string)inputs[3]!["component"]!["value"]!);
        Assert.True((bool)inputs[4]!["component"]!["value"]!);
        Assert.Equal(204, answer.Status);
        Assert.Equal("The next one", (string)card.Body["components"]![0]!["content"]!);
    }

    [Theory]
    [InlineData("text", "far too long for this")]
    [InlineData("text", "")]
    [InlineData("when", "never")]
    [InlineData("none", "x")]
    public async Task The_client_refuses_what_a_form_does_not_take(string field, string value)
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var command = bot.Talk();
        await bot.AnswerAsync(command, Form);

        Assert.Throws<ClientRefusedException>(() =>
            lab.Ana.Submit(command, new Dictionary<string, JsonNode?> { ["text"] = "x", [field] = value }));
    }

    [Theory]
    [InlineData("""{"type":9,"data":{"custom_id":"f","title":"x","components":[{"type":10,"content":"x"}]}}""", "type")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""", "type")]
    public async Task A_form_that_a_command_opened_is_answered_neither_with_a_form_nor_an_update(string answer, string path)
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var command = bot.Talk();
        await bot.AnswerAsync(command, Form);
        var sent = lab.Ana.Submit(command, new Dictionary<string, JsonNode?> { ["text"] = "x" });

        Assert.NotNull((await bot.AnswerAsync(sent, answer)).ProblemAt(path));
    }

    [Theory]
    [InlineData("""{"custom_id":"f","title":"1234567890123456789012345678901234567890123456","components":[{"type":10,"content":"x"}]}""", "title")]
    [InlineData("""{"title":"x","components":[{"type":10,"content":"x"}]}""", "custom_id")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"}]}""", "components")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":4,"custom_id":"t","style":1}]}""", "components.0.type")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":18,"component":{"type":4,"custom_id":"t","style":1}}]}""", "components.0.label")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":18,"label":"1234567890123456789012345678901234567890123456","component":{"type":4,"custom_id":"t","style":1}}]}""", "components.0.label")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":18,"label":"x","component":{"type":4,"custom_id":"t","style":3}}]}""", "components.0.component.style")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":18,"label":"x","component":{"type":4,"custom_id":"t","style":1,"max_length":4001}}]}""", "components.0.component.max_length")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":18,"label":"x","component":{"type":21,"custom_id":"t","options":[{"label":"a","value":"a"}]}}]}""", "components.0.component.options")]
    [InlineData("""{"custom_id":"f","title":"x","components":[{"type":18,"label":"x","component":{"type":2,"custom_id":"t","style":1,"label":"x"}}]}""", "components.0.component.type")]
    public async Task A_form_that_cannot_be_shown_is_refused(string form, string path)
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var command = bot.Talk();

        var answer = await bot.AnswerAsync(command, $$"""{"type":9,"data":{{form}}}""");

        Assert.NotNull(answer.ProblemAt("data." + path));
    }

    [Fact]
    public async Task Menus_carry_the_whole_message_or_person_without_any_intent()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var said = lab.Ana.Say(lab.Channel, "the one with the asserts");

        var onMessage = lab.Ana.UseMessageCommand("Find the talk", said);
        var heard = await bot.HearAsync();
        await bot.AnswerAsync(onMessage, """{"type":4,"data":{"content":"this"}}""");
        lab.Ana.UseUserCommand(lab.Channel, "Their talks", lab.Ana);
        var about = await bot.HearAsync();

        Assert.Equal("the one with the asserts", (string)heard["data"]!["resolved"]!["messages"]![said.Id.ToString()]!["content"]!);
        Assert.Equal(23, (int)onMessage.Message!.Body["type"]!);
        Assert.Equal(lab.Ana.Id.ToString(), (string)about["data"]!["target_id"]!);
    }

    [Fact]
    public async Task Outdated_clients_send_what_they_like()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);

        lab.Ana.SendUnchecked(lab.Channel, InteractionKind.Command, new JsonObject { ["id"] = "1", ["name"] = "gone", ["type"] = 1 });

        Assert.Equal("gone", (string)(await bot.HearAsync())["data"]!["name"]!);
    }

    private static async Task<(Conversation Bot, Message Card)> ShowCardAsync(Lab lab)
    {
        var bot = await Conversation.StartAsync(lab);
        var interaction = bot.Talk();
        await bot.HearAsync();
        Assert.Equal(204, (await bot.AnswerAsync(interaction, Card)).Status);
        return (bot, interaction.Message!);
    }
}
