using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn;

/// <summary>The bot's own application, as made in Discord's developer portal.</summary>
internal sealed class BotApplication(Snowflakes ids)
{
    public string Name { get; } = "Quadrennial";

    public ulong ApplicationId { get; } = ids.Next();

    public ulong UserId { get; } = ids.Next();

    public DateTimeOffset CreatedAt => Snowflakes.TimeOf(ApplicationId);

    /// <summary>Three parts with dots between, as real ones; made up, worthless elsewhere.</summary>
    public string Token { get; } = string.Join('.', Part(18), Part(5), Part(27));

    private static string Part(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>
    /// A token for one interaction; like Discord's it names the interaction and is as good as never guessed. It need not withstand an
    /// attacker, so it is not worth the microseconds of cryptographic randomness.
    /// </summary>
    public static string InteractionToken(ulong interactionId)
    {
        Span<byte> random = stackalloc byte[48];
        Random.Shared.NextBytes(random);
        return string.Concat(
            Base64Url.EncodeToString(Encoding.ASCII.GetBytes("interaction:" + interactionId.Text())), Base64Url.EncodeToString(random));
    }
}
