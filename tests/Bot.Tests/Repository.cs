namespace Quadrennial.Bot.Tests;

/// <summary>The working copy that the tests were built from, for rules about its files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The C# files below a folder, with their paths from the root.</summary>
    public static IReadOnlyList<(string Path, string Text)> CodeIn(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (path, Read(path))),
    ];

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Bot.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Bot.sln is nowhere above the tests."));
}
