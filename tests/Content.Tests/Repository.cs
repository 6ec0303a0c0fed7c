namespace Quadrennial.Content.Tests;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The path of a file in it.</summary>
    public static string File(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        Assert.SkipWhen(folder is null, "Needs the source tree around the tests.");
        return Path.Combine([folder.FullName, .. path]);
    }
}
