using System.Text.Json.Nodes;
using Quadrennial.EndToEnd.Tests.Contract;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>What is suggested while a person types.</summary>
public sealed class SuggestionTests(ContractCheck contract)
{
    [Fact]
    public async Task Suggestions_come_while_typing()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = lab.Ana.TypeInto(lab.Channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = "dyn" }, "query");

        var heard = await bot.HearAsync();
        await bot.AnswerAsync(interaction, """{"type":8,"data":{"choices":[{"name":"Dynamic asserts","value":"2016-mcdonald"}]}}""");

        Assert.True((bool)heard["data"]!["options"]![0]!["focused"]!);
        Assert.Equal("2016-mcdonald", (string)Assert.Single(interaction.Choices)["value"]!);
    }

    [Theory]
    [InlineData("""{"name":"","value":"x"}""", "name")]
    [InlineData("""{"name":"12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901","value":"x"}""", "name")]
    [InlineData("""{"name":"x"}""", "value")]
    public async Task A_choice_that_cannot_be_shown_is_refused(string choice, string path)
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = lab.Ana.TypeInto(lab.Channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = "dyn" }, "query");

        var answer = await bot.AnswerAsync(interaction, $$$"""{"type":8,"data":{"choices":[{{{choice}}}]}}""");

        Assert.NotNull(answer.ProblemAt("data.choices.0." + path));
    }

    [Fact]
    public async Task More_than_25_choices_are_refused()
    {
        await using var lab = await Lab.StartAsync(contract);
        var bot = await Conversation.StartAsync(lab);
        var interaction = lab.Ana.TypeInto(lab.Channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = "dyn" }, "query");
        var choices = string.Join(',', Enumerable.Repeat("""{"name":"x","value":"x"}""", 26));

        var answer = await bot.AnswerAsync(interaction, $$$"""{"type":8,"data":{"choices":[{{{choices}}}]}}""");

        Assert.NotNull(answer.ProblemAt("data.choices"));
    }

    [Fact]
    public async Task A_client_without_an_answer_in_time_shows_nothing()
    {
        await using var lab = await Lab.StartAsync(contract);
        await Conversation.StartAsync(lab);

        var typed = new Dictionary<string, JsonNode?> { ["query"] = "dyn" };
        var choices = lab.Ana.AutocompleteAsync(lab.Channel, "talk", typed, "query", Lab.Token);
        lab.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Empty(await choices);
    }
}
