using Quadrennial.Content;
using Quadrennial.Content.Loading;

namespace Quadrennial.Bot.Tests.Features;

/// <summary>The embedded packs, as the bot loads them.</summary>
internal static class HomePack
{
    private static readonly Lazy<Catalogue> Loaded = new(() => PackLoader.Load(PackSource.Embedded) switch
    {
        PackOutcome.Loaded loaded => loaded.Catalogue,
        PackOutcome.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Errors)),
        var outcome => throw new InvalidOperationException($"An outcome nobody thought of: {outcome}"),
    });

    public static Catalogue Catalogue => Loaded.Value;
}
