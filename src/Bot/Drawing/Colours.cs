using SkiaSharp;

namespace Quadrennial.Bot.Drawing;

/// <summary>Our colours as the drawing library takes them.</summary>
internal static class Colours
{
    /// <summary>An opaque colour.</summary>
    /// <param name="rgb"><c>0xRRGGBB</c>.</param>
    public static SKColor Of(uint rgb) => new(0xFF000000 | rgb);
}
