namespace Quadrennial.EndToEnd.Tests.Bot;

/// <summary>Programs as they are built beside these tests: run from here, they would find the tests' libraries and not their own.</summary>
internal static class BuiltProgram
{
    /// <summary>The bot that is shipped.</summary>
    public static string Bot => Of("src", "Bot");

    /// <summary>A program's assembly, by its project's folder below the root.</summary>
    public static string Of(params IReadOnlyList<string> folder)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration, root) = (here.Name, here.Parent!.Name, here.Parent.Parent!.Parent!.Parent!.Parent!.FullName);
        return Path.Combine([root, .. folder, "bin", configuration, framework, $"Quadrennial.{folder[^1]}.dll"]);
    }
}
