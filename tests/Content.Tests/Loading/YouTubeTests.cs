using Quadrennial.Content.Loading;

namespace Quadrennial.Content.Tests.Loading;

public sealed class YouTubeTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=1155")]
    [InlineData("https://www.youtube.com/watch?v=abc&t=7&list=PL1", "https://www.youtube.com/watch?v=abc&list=PL1&t=1155")]
    [InlineData("https://youtube.com/watch?list=PL1&v=abc#t=7", "https://youtube.com/watch?list=PL1&v=abc&t=1155")]
    [InlineData("http://m.youtube.com/watch?v=abc", "http://m.youtube.com/watch?v=abc&t=1155")]
    [InlineData("https://youtu.be/abc", "https://youtu.be/abc?t=1155")]
    [InlineData("https://youtu.be/abc?list=PL1", "https://youtu.be/abc?list=PL1&t=1155")]
    [InlineData("https://www.youtube.com/live/abc", "https://www.youtube.com/live/abc?t=1155")]
    public void A_video_opens_at_a_second(string video, string expected) => Assert.Equal(expected, YouTube.At(video, new TimeSpan(0, 19, 15)));

    [Theory]
    [InlineData("https://www.youtube.com/playlist?list=PL1")]
    [InlineData("https://www.youtube.com/watch?list=PL1")]
    [InlineData("https://youtu.be/")]
    [InlineData("https://youtube.com.example/watch?v=abc")]
    [InlineData("https://vimeo.com/1")]
    public void What_is_no_video_on_YouTube_has_no_seconds(string video) => Assert.Null(YouTube.At(video, TimeSpan.Zero));
}
