namespace Quadrennial.Discord.Gateway;

/// <summary>What to do after a connection ended.</summary>
internal enum AfterClose
{
    /// <summary>Go on with the session.</summary>
    Resume,

    /// <summary>Begin a new one.</summary>
    Identify,

    /// <summary>Nothing: a person has to act.</summary>
    GiveUp,
}

/// <summary>Discord's close codes ("Gateway Close Event Codes" in its documents).</summary>
internal static class CloseCodes
{
    /// <summary>What we close with when the bot stops; Discord then shows it as offline at once.</summary>
    public const int Goodbye = 1000;

    /// <summary>What we close with when the session is to go on over another connection; 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;

    /// <summary>What to do after this code, or after a connection that broke without one. Unknown codes are worth another try.</summary>
    public static AfterClose Next(int? code) => code switch
    {
        4004 or (>= 4010 and <= 4014) => AfterClose.GiveUp,

        // Session no longer valid (old), invalid sequence, session timed out.
        4006 or 4007 or 4009 => AfterClose.Identify,
        _ => AfterClose.Resume,
    };

    /// <summary>Why to give up.</summary>
    public static GatewayFatalReason Reason(int? code) => code switch
    {
        4010 => GatewayFatalReason.InvalidShard,
        4011 => GatewayFatalReason.ShardingRequired,
        4012 => GatewayFatalReason.InvalidVersion,
        4013 => GatewayFatalReason.InvalidIntents,
        4014 => GatewayFatalReason.DisallowedIntents,
        _ => GatewayFatalReason.BadToken,
    };
}
