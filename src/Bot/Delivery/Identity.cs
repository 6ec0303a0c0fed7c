using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Quadrennial.Bot.Delivery;

/// <summary>
/// Which message it is, for ever: there is one row, one nonce and at most one message for it. Say what makes it that message and nothing
/// that may change: "rung 100 of dtrace.conf(28)", not its text or hour.
/// </summary>
/// <param name="Kind">Name of the <see cref="IDeliveryKind"/>, such as <c>reminder</c>.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Occurrence">Which one of that kind there, such as <c>42.3</c>: the third time of reminder 42.</param>
internal sealed record Identity(string Kind, Target Target, string Occurrence)
{
    /// <summary>What Discord checks a repeat by: 24 characters; 25 are its limit.</summary>
    public string Nonce => Base64Url.EncodeToString(Hash().AsSpan(0, 18));

    /// <summary>What the message is found by in its channel, when the nonce no longer helps.</summary>
    public Marker Marker
    {
        get
        {
            var hash = Hash();
            return new Marker(MarkFrom(hash.AsSpan(18, 4)) & ~1, MarkFrom(hash.AsSpan(22, 4)) | 1);
        }
    }

    /// <summary>For logs.</summary>
    public override string ToString() => $"{Kind} {Occurrence} to {Target}";

    private byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{Target}\n{Occurrence}"));

    /// <summary>Discord takes positive 32-bit numbers and counts its own up from 1, so ours stay away from there; even and odd, the two differ.</summary>
    private static int MarkFrom(ReadOnlySpan<byte> bytes) => (BinaryPrimitives.ReadInt32BigEndian(bytes) & int.MaxValue) | 1 << 20;
}

/// <summary>Two numbers in a message that people do not see and that stay with it: the ids of its first two components.</summary>
/// <param name="First">Id of the container.</param>
/// <param name="Second">Id of the first thing in it.</param>
internal readonly record struct Marker(int First, int Second);
