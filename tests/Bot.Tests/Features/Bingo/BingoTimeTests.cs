using Quadrennial.Bot.Features.Bingo;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Tests.Features.Bingo;

public sealed class BingoTimeTests
{
    [Theory]
    [InlineData("16:19", "00:16:19")]
    [InlineData(" 0:05 ", "00:00:05")]
    [InlineData("1:02:33", "01:02:33")]
    [InlineData("61:05", "01:01:05")]
    [InlineData("123:05", "02:03:05")]
    [InlineData("16", null)]
    [InlineData("16:1", null)]
    [InlineData("16:60", null)]
    [InlineData("-1:00", null)]
    [InlineData("25:00:00", null)]
    [InlineData("99999:00", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void A_place_in_a_talk_is_read(string typed, string? expected) =>
        Assert.Equal(expected is null ? null : TimeSpan.Parse(expected), BingoTime.Parse(typed));

    [Theory]
    [InlineData("https://player.vimeo.com/video/173346406", "https://player.vimeo.com/video/173346406#t=16m19s")]
    [InlineData("https://vimeo.com/1?h=2#t=5s", "https://vimeo.com/1?h=2#t=16m19s")]
    [InlineData("https://www.youtube.com/watch?v=x&t=3", "https://www.youtube.com/watch?v=x&t=979")]
    [InlineData("https://example.org/video.mp4", null)]
    [InlineData("vimeo.com/1", null)]
    [InlineData(null, null)]
    public void A_video_opens_at_that_second_where_its_site_can(string? video, string? expected) =>
        Assert.Equal(expected, VideoSecond.At(video, new TimeSpan(0, 16, 19)));
}
