using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class TroubleWordsTests
{
    [Fact]
    public void Every_trouble_has_a_whole_sentence() => Assert.All(
        Enum.GetValues<Trouble>(),
        trouble => Assert.Matches(@"^[A-Z].{20,}\.$", TroubleWords.Of(trouble, Target.Channel(7)).ToString()));

    [Fact]
    public void A_missing_permission_is_named_with_the_channel() => Assert.Equal(
        "I cannot see <#7> any more: I need *View Channel* there.", TroubleWords.Of(Trouble.NoAccess, Target.Channel(7)).ToString());
}
