using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Quadrennial.Bot.Drawing;

/// <summary>
/// The typefaces to draw with: Inter, which is carried along, so that a machine without any font draws the same letters; for characters that Inter lacks,
/// whatever the machine has.
/// </summary>
internal sealed class Typefaces
{
    // The library as it is shipped for bare Linux machines looks for no fonts by itself.
    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts"];
    private static readonly string[] Endings = [".ttf", ".otf", ".ttc"];

    private const int MostFiles = 1000;

    private static readonly Lazy<Typefaces> Loaded = new(() => new Typefaces(Folders));

    private readonly SKTypeface _regular = Carried("Inter-Regular.ttf");
    private readonly SKTypeface _bold = Carried("Inter-Bold.ttf");
    private readonly ConcurrentDictionary<(Rune Character, bool IsBold), SKTypeface?> _found = [];
    private readonly Lock _search = new();
    private readonly Queue<string> _unopened;
    private readonly List<SKTypeface> _opened = [];

    /// <summary>Typefaces of which the carried ones come first.</summary>
    /// <param name="folders">Where else to look, in that order.</param>
    public Typefaces(IEnumerable<string> folders) => _unopened = new Queue<string>(folders.SelectMany(FilesIn).Take(MostFiles));

    /// <summary>Those of this machine. Loading them loads the drawing library, so nothing touches this before there is something to draw.</summary>
    public static Typefaces OfThisMachine => Loaded.Value;

    /// <summary>The typeface that has a character; null where none has.</summary>
    public SKTypeface? Find(Rune character, bool isBold) => _found.GetOrAdd((character, isBold), Look);

    private SKTypeface? Look((Rune Character, bool IsBold) wanted)
    {
        var carried = wanted.IsBold ? _bold : _regular;
        return Has(carried, wanted.Character) ? carried : Search(wanted.Character);
    }

    private SKTypeface? Search(Rune character)
    {
        lock (_search)
        {
            if (_opened.Find(typeface => Has(typeface, character)) is { } known)
            {
                return known;
            }

            if (SKFontManager.Default.MatchCharacter(character.Value) is { } matched)
            {
                return matched;
            }

            while (_unopened.TryDequeue(out var file))
            {
                if (SKTypeface.FromFile(file) is { } typeface)
                {
                    _opened.Add(typeface);
                    if (Has(typeface, character))
                    {
                        return typeface;
                    }
                }
            }

            return null;
        }
    }

    private static bool Has(SKTypeface typeface, Rune character)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(character.Value);
    }

    private static SKTypeface Carried(string name)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} was not built in.");
        return SKTypeface.FromStream(stream);
    }

    private static IEnumerable<string> FilesIn(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal);
}
