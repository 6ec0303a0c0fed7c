using Quadrennial.Content.Loading;
using Quadrennial.Content.Search;

namespace Quadrennial.Content.Tests.Search;

/// <summary>The pack that ships, with its search.</summary>
internal static class DtraceConf
{
    public static Catalogue Catalogue { get; } = Load();

    public static CatalogueSearch Search { get; } = new(Catalogue);

    /// <summary>What comes first, found or offered as one of several; null where nothing is asserted.</summary>
    public static T? First<T>(Match<T> match)
        where T : class => match switch
        {
            Match<T>.Found found => found.Item,
            Match<T>.Several several => several.Candidates[0],
            _ => null,
        };

    /// <summary>All that is asserted.</summary>
    public static IReadOnlyList<T> All<T>(Match<T> match) => match switch
    {
        Match<T>.Found found => [found.Item],
        Match<T>.Several several => several.Candidates,
        _ => [],
    };

    private static Catalogue Load() => PackLoader.Load(PackSource.Embedded) switch
    {
        PackOutcome.Loaded loaded => loaded.Catalogue,
        PackOutcome.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Errors)),
        _ => throw new InvalidOperationException("The pack came to nothing known."),
    };
}
