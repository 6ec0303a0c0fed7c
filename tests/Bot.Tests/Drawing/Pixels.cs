using Quadrennial.Bot.Commands;
using SkiaSharp;

namespace Quadrennial.Bot.Tests.Drawing;

/// <summary>Pictures, read again as somebody would who gets the file.</summary>
internal static class Pixels
{
    /// <summary>The picture of a file, after it was checked to be one whose alternative text fits.</summary>
    public static SKBitmap Of(Attachment file)
    {
        Assert.EndsWith(".png", file.Name, StringComparison.Ordinal);
        Assert.InRange(file.Description.Length, 1, 1024);
        using var codec = SKCodec.Create(new MemoryStream(file.Bytes().ToArray()));
        Assert.Equal(SKEncodedImageFormat.Png, codec.EncodedFormat);
        return SKBitmap.Decode(codec);
    }

    /// <summary>How many pixels two pictures of one size differ in.</summary>
    public static int Difference(SKBitmap one, SKBitmap other)
    {
        Assert.Equal(one.Info.Size, other.Info.Size);
        return one.Pixels.Zip(other.Pixels).Count(pair => pair.First != pair.Second);
    }

    /// <summary>How many pixels have a colour.</summary>
    public static int Count(SKBitmap picture, uint rgb) => picture.Pixels.Count(pixel => pixel == new SKColor(0xFF000000 | rgb));
}
