using Quadrennial.Discord.Gateway;

namespace Quadrennial.Discord.Tests.Gateway;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/?v=9&encoding=etf&compress=zlib-stream", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:4321/gw?x=1", "ws://127.0.0.1:4321/gw?x=1&v=10&encoding=json")]
    [InlineData("http://localhost:80", "ws://localhost/?v=10&encoding=json")]
    [InlineData("https://h:444/p/", "wss://h:444/p/?v=10&encoding=json")]
    [InlineData("gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://[::1]:99", "ws://[::1]:99/?v=10&encoding=json")]
    public void Version_and_encoding_are_ours_whatever_was_told(string told, string expected) =>
        Assert.Equal(expected, GatewayAddress.From(told, compress: false)?.AbsoluteUri);

    [Fact]
    public void Compression_is_asked_for_where_wanted() =>
        Assert.Equal("wss://g/?v=10&encoding=json&compress=zlib-stream", GatewayAddress.From("wss://g", compress: true)?.AbsoluteUri);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ftp://x")]
    [InlineData("ws://")]
    [InlineData("://")]
    public void What_is_no_address_is_none(string? told) => Assert.Null(GatewayAddress.From(told, compress: false));
}
