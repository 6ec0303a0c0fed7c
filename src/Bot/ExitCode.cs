namespace Quadrennial.Bot;

/// <summary>Why the process ended, for whoever supervises it. The README has the same table.</summary>
internal enum ExitCode
{
    /// <summary>It was asked to stop.</summary>
    Stopped = 0,

    /// <summary>Something unexpected; the log says what. Starting again may help.</summary>
    Failed = 1,

    /// <summary>The command line was not understood.</summary>
    WrongUsage = 2,

    /// <summary>A setting is missing or wrong. Starting again does not help.</summary>
    WrongSettings = 3,

    /// <summary>A content pack is broken. Starting again does not help.</summary>
    BrokenPack = 4,

    /// <summary>Discord does not accept the token. Starting again does not help.</summary>
    TokenRefused = 5,

    /// <summary>Discord refuses the session for good: shards, API version or intents. Starting again does not help.</summary>
    SessionRefused = 6,

    /// <summary>The data folder cannot be used.</summary>
    StorageUnusable = 7,
}
