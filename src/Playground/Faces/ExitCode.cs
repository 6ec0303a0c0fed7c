namespace Quadrennial.Playground.Faces;

/// <summary>What the playground's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>Answered.</summary>
    public const int Fine = 0;

    /// <summary>The bot did not start, or did not answer.</summary>
    public const int BotFailed = 1;

    /// <summary>What was asked for does not exist or is incomplete.</summary>
    public const int WrongCommand = 2;
}
