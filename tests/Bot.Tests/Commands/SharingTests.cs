using Microsoft.Extensions.Time.Testing;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Tests.Commands;

public sealed class SharingTests
{
    private static readonly ControlId Share = new("talk.share", "conf/16-01");

    private readonly FakeTimeProvider _clock = new();
    private readonly Sharing _sharing;

    public SharingTests() => _sharing = new Sharing(_clock);

    [Fact]
    public void Sharing_posts_the_card_with_a_name_and_quiets_the_button()
    {
        var shared = Assert.IsType<Reply.Update>(_sharing.Share(A.Click(Share), CardFor));

        var button = Assert.Single(shared.Card.Buttons());
        Assert.Equal(("Shared", true), (button.Label, button.IsDisabled));
        Assert.NotNull(shared.Then);
        Assert.False(shared.Then.IsPrivate);
        Assert.Empty(shared.Then.MayPing);
        Assert.Equal("the card\n-# Shared by Grace", shared.Then.Card.Text());
        Assert.Empty(shared.Then.Card.Buttons());
    }

    [Fact]
    public void A_second_click_before_the_button_is_quiet_shares_nothing()
    {
        _sharing.Share(A.Click(Share), CardFor);

        var again = Assert.IsType<Reply.Message>(_sharing.Share(A.Click(Share), CardFor));

        Assert.True(again.IsPrivate);
        Assert.Equal("That is shared already; it is a little further down.", again.Card.Text());
    }

    [Fact]
    public void Another_card_of_the_same_message_can_be_shared_at_once_and_the_same_one_after_a_while()
    {
        _sharing.Share(A.Click(Share), CardFor);

        Assert.IsType<Reply.Update>(_sharing.Share(A.Click(Share with { Argument = "conf/16-02" }), CardFor));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<Reply.Update>(_sharing.Share(A.Click(Share), CardFor));
    }

    [Theory]
    [InlineData("Guild", true, "None", true)]
    [InlineData("Guild", false, "None", false)]
    [InlineData("Guild", false, "UseExternalApps", true)]
    [InlineData("Guild", false, "Administrator", true)]
    [InlineData("BotDm", true, "None", true)]
    [InlineData("PrivateChannel", false, "None", true)]
    public void Where_Discord_would_keep_it_private_sharing_says_so(string kind, bool botIsMember, string permissions, bool shares)
    {
        var click = A.Click(Share) with
        {
            Caller = new Caller(7, "Grace", Permissions: Enum.Parse<Permissions>(permissions)),
            Place = new Place { Kind = Enum.Parse<PlaceKind>(kind), BotIsMember = botIsMember },
        };

        var reply = _sharing.Share(click, CardFor);

        Assert.Equal(shares, reply is Reply.Update);
        if (reply is Reply.Message refusal)
        {
            Assert.True(refusal.IsPrivate);
            Assert.StartsWith("I cannot share it here: this server shows the answers of apps that it has not", refusal.Card.Text());
        }
    }

    [Theory]
    [InlineData("@everyone", @"-# Shared by \@everyone")]
    [InlineData("\u202E", "-# Shared by somebody")]
    public void The_name_of_who_shares_is_shown_and_does_nothing(string name, string line)
    {
        var shared = Assert.IsType<Reply.Update>(_sharing.Share(A.Click(Share) with { Caller = new Caller(7, name) }, CardFor));

        Assert.EndsWith(line, shared.Then!.Card.Text());
    }

    private static Card CardFor(Audience audience) =>
        new(new Block.Text(Markup.Of($"the card")), new Block.Buttons([.. Sharing.ButtonFor(audience, Share)]));
}
