using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Features.Help;

public sealed class HelpModuleTests : IDisposable
{
    private readonly Conversation _bot = new(A.CatalogueOf(A.Talk));

    [Fact]
    public async Task Every_command_is_there_and_only_the_caller_sees_it()
    {
        _bot.Mentions.Learn(_bot.Commands.Commands.Select(command => KeyValuePair.Create(command.Name, ulong.MaxValue)));

        var answer = Assert.IsType<Reply.Message>(await _bot.Ask("help"));

        Assert.True(answer.IsPrivate);
        Assert.NotEmpty(_bot.Commands.Entries);
        Assert.All(_bot.Commands.Entries, entry => Assert.Contains($"{entry.Path}", CardLimits.Fit(answer.Card).Text()));
    }

    [Fact]
    public async Task Every_command_has_an_example_alone_or_with_its_family()
    {
        foreach (var entry in _bot.Commands.Entries)
        {
            var alone = await _bot.AskForCard("help", ("command", entry.Path));
            var family = await _bot.AskForCard("help", ("command", entry.Command.Kind == CommandKind.Slash ? entry.Path.Split(' ')[0] : entry.Path));

            Assert.All([alone, family], card => Assert.Contains(entry.Command.Example ?? "In the message’s menu, under Apps", card.Text()));
        }
    }

    [Fact]
    public async Task A_name_can_be_clicked_once_Discord_has_given_it_an_id()
    {
        _bot.Mentions.Learn([new("talk", 42)]);

        var card = await _bot.AskForCard("help");

        Assert.Contains("</talk:42>: Find a talk: which one was it?\n-# For example `/talk dynamic asserts`", card.Text());
    }

    [Theory]
    [InlineData("talk")]
    [InlineData("/Talk")]
    public async Task One_command_is_told_with_its_options(string command) => Assert.Equal(
        """
        ## talk
        `/talk`: Find a talk: which one was it?
        -# For example `/talk dynamic asserts`
        - **query**: Any part of its title, speaker or subject
        - **edition**: Only in this edition: a year or a name (optional)
        - **speaker**: Only by this speaker (optional)
        - **private**: Show the answer only to you; a button then shares it (optional)
        Usable in servers, in direct messages with me and, once you have installed me for yourself, in any other chat.
        """,
        (await _bot.AskForCard("help", ("command", command))).Text());

    [Fact]
    public async Task A_command_that_is_not_there_is_answered_with_those_that_are() => Assert.StartsWith(
        "I have no command “\\@here”. There are `/talk`, **Find the talk**, `/speaker`,",
        (await _bot.AskForCard("help", ("command", "@here"))).Text());

    [Fact]
    public void Commands_are_suggested_by_any_part_of_their_names() => Assert.Equal(
        [
            new Choice("/talk — Find a talk: which one was it?", "talk"),
            new Choice("Find the talk — Find the talk that a message is about", "Find the talk"),
            new Choice("/bingo talk — Start a bingo in this channel for a talk", "bingo talk"),
        ],
        _bot.Router.Suggest(A.Call("help"), "command", "/TAL"));

    public void Dispose() => _bot.Dispose();
}
