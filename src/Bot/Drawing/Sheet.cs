using SkiaSharp;

namespace Quadrennial.Bot.Drawing;

/// <summary>A picture while it is drawn: a card with round corners that looks the same on Discord's dark and light ground.</summary>
internal sealed class Sheet : IDisposable
{
    private const float Corner = 28;

    // A quarter of the time that the library's own choice takes, for files larger by a twentieth.
    private static readonly SKPngEncoderOptions Compression = new(SKPngEncoderFilterFlags.Up, zLibLevel: 3);

    private readonly SKSurface _surface;

    /// <summary>An empty card.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    public Sheet(int width, int height)
    {
        _surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException($"No memory for a picture of {width} by {height}.");
        _surface.Canvas.Clear(SKColors.Transparent);
        Letters = new Lettering(_surface.Canvas, Typefaces.OfThisMachine);
        Fill(new SKRect(0, 0, width, height), Tone.Title.Paper, Corner);
    }

    /// <summary>Writes on it.</summary>
    public Lettering Letters { get; }

    /// <summary>A filled rectangle with round corners.</summary>
    public void Fill(SKRect rectangle, uint rgb, float corner)
    {
        using var paint = new SKPaint { Color = Colours.Of(rgb), IsAntialias = true };
        _surface.Canvas.DrawRoundRect(rectangle, corner, corner, paint);
    }

    /// <summary>The edge of a rectangle with round corners, drawn inside of it.</summary>
    public void Outline(SKRect rectangle, uint rgb, float corner, float thickness, bool isDashed = false)
    {
        rectangle.Inflate(-thickness / 2, -thickness / 2);
        using var dashes = isDashed ? SKPathEffect.CreateDash([thickness * 3, thickness * 2], 0) : null;
        using var paint = new SKPaint
        {
            Color = Colours.Of(rgb),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = thickness,
            PathEffect = dashes,
        };
        _surface.Canvas.DrawRoundRect(rectangle, corner, corner, paint);
    }

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public ReadOnlyMemory<byte> ToPng()
    {
        using var pixels = _surface.PeekPixels();
        using var data = pixels.Encode(Compression) ?? throw new InvalidOperationException("A picture could not be encoded.");
        return data.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _surface.Dispose();
}
