namespace Quadrennial.Playground.StandIn.Gateway;

/// <summary>Gateway close codes.</summary>
internal enum CloseCode
{
    UnknownOpcode = 4001,
    DecodeError = 4002,
    NotAuthenticated = 4003,
    AuthenticationFailed = 4004,
    AlreadyAuthenticated = 4005,
    InvalidSequence = 4007,
    RateLimited = 4008,
    SessionTimedOut = 4009,
    InvalidShard = 4010,
    ShardingRequired = 4011,
    InvalidApiVersion = 4012,
    InvalidIntents = 4013,
    DisallowedIntents = 4014,
}

internal static class CloseCodes
{
    /// <summary>Whether the session can be resumed after this close; 1000 and 1001 are closes that mean it.</summary>
    public static bool LeavesSession(int code) =>
        code is not (1000 or 1001 or 4004 or 4007 or 4009 or 4010 or 4011 or 4012 or 4013 or 4014);
}
