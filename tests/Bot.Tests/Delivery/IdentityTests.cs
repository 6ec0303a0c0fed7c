using Quadrennial.Bot.Delivery;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class IdentityTests
{
    private static readonly Identity Some = new("reminder", Target.Channel(1), "42.3");

    [Fact]
    public void A_nonce_is_within_Discords_limit_and_the_same_for_ever()
    {
        Assert.InRange(Some.Nonce.Length, 20, 25);

        // Written down here because changing it would double what is under way during the upgrade.
        Assert.Equal("9LCRy1KRFpOwLH1xTX779WZo", Some.Nonce);
        Assert.Equal(new Marker(2089835348, 315899283), Some.Marker);
    }

    [Fact]
    public void Whatever_tells_two_messages_apart_changes_nonce_and_marker()
    {
        Identity[] all =
        [
            Some,
            Some with { Kind = "milestone" },
            Some with { Target = Target.Channel(2) },
            Some with { Target = Target.Person(1) },
            Some with { Occurrence = "42.4" },
            new("reminder\nc1", Target.Channel(1), "42.3"),
        ];

        Assert.Equal(all.Length, all.Select(identity => identity.Nonce).Distinct().Count());
        Assert.Equal(all.Length, all.Select(identity => identity.Marker).Distinct().Count());
    }

    [Fact]
    public void Markers_are_numbers_that_Discord_takes_and_does_not_give_out_itself()
    {
        Assert.All(
            Enumerable.Range(0, 1000).Select(number => (Some with { Occurrence = $"{number}" }).Marker),
            marker =>
            {
                Assert.InRange(marker.First, 1 << 20, int.MaxValue);
                Assert.InRange(marker.Second, 1 << 20, int.MaxValue);
                Assert.NotEqual(marker.First, marker.Second);
            });
    }

    [Theory]
    [InlineData("c1")]
    [InlineData("p18446744073709551615")]
    public void A_target_is_read_as_it_was_written(string text) => Assert.Equal(text, Target.Parse(text).ToString());
}
