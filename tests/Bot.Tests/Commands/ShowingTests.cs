using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class ShowingTests
{
    private const ulong Caller = 7;
    private static readonly ControlId Next = new("talk.show", "conf/16-02");

    [Fact]
    public void A_command_answers_in_the_channel() => Assert.Equal((false, "Everyone"), Read(A.Call("talk").Show(CardFor)));

    [Fact]
    public void A_command_with_private_answers_the_caller_alone() =>
        Assert.Equal((true, "Caller"), Read(A.Call("talk", ("private", new OptionValue(Flag: true))).Show(CardFor)));

    [Fact]
    public void A_private_message_turns_its_page() =>
        Assert.Equal("Caller", Assert.IsType<Reply.Update>(A.Click(Next).Show(CardFor)).Card.Text());

    [Fact]
    public void Whoever_asked_turns_the_page_of_a_public_card() =>
        Assert.Equal("Everyone", Assert.IsType<Reply.Update>(A.ClickInPublic(Next, askedBy: Caller).Show(CardFor)).Card.Text());

    [Theory]
    [InlineData(8UL)]
    [InlineData(null)]
    public void Anybody_else_gets_the_next_card_alone(ulong? askedBy) =>
        Assert.Equal((true, "Caller"), Read(A.ClickInPublic(Next, askedBy).Show(CardFor)));

    private static Card CardFor(Audience audience) => new(new Block.Text(Markup.Plain($"{audience}")));

    private static (bool IsPrivate, string Text) Read(Reply reply)
    {
        var message = Assert.IsType<Reply.Message>(reply);
        return (message.IsPrivate, message.Card.Text());
    }
}
