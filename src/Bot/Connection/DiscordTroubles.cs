using System.Net;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Connection;

/// <summary>
/// What Discord's errors mean for what the bot does unasked: whether a later try helps, whether a person must do something, or whether nobody knows.
/// <c>docs/delivery.md</c> has the same table. Source: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
/// </summary>
internal static class DiscordTroubles
{
    private static readonly TimeSpan OpeningPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TokenPause = TimeSpan.FromMinutes(1);

    /// <summary>What became of a post.</summary>
    public static PostOutcome OutcomeOf(DiscordError error, Target target) => error switch
    {
        // The nonce stands for a message that was posted and has been deleted since.
        { Kind: DiscordErrorKind.Refused, Code: DiscordErrorCode.UnknownMessage } => new PostOutcome.PostedAndDeleted(),
        { MayHaveHappened: true } => new PostOutcome.Unclear(error.ToString()),
        { Kind: DiscordErrorKind.Refused } when !PassesByItself(error) => new PostOutcome.Refused(TroubleOf(error, target), error.ToString()),
        _ => new PostOutcome.Later(PauseAfter(error), error.ToString()),
    };

    /// <summary>What a failed look means.</summary>
    public static LookOutcome LookOutcomeOf(DiscordError error, Target target) => error switch
    {
        // Gone with everything in it: posting again cannot double anything, and will say what the trouble is.
        { Kind: DiscordErrorKind.Refused } when TroubleOf(error, target) is Trouble.ChannelGone or Trouble.PersonGone => new LookOutcome.NotThere(),
        { Kind: DiscordErrorKind.Refused } when !PassesByItself(error) => new LookOutcome.Unreadable(error.ToString()),
        _ => new LookOutcome.Later(PauseAfter(error), error.ToString()),
    };

    /// <summary>What became of an edit.</summary>
    public static EditOutcome EditOutcomeOf(DiscordError error, Target target) => error switch
    {
        { Kind: DiscordErrorKind.Refused, Code: DiscordErrorCode.UnknownMessage } => new EditOutcome.MessageGone(),
        { Kind: DiscordErrorKind.Refused } when !PassesByItself(error) => new EditOutcome.Refused(TroubleOf(error, target), error.ToString()),
        _ => new EditOutcome.Later(PauseAfter(error), error.ToString()),
    };

    /// <summary>What became of opening a thread.</summary>
    public static ThreadOutcome ThreadOutcomeOf(DiscordError error, Target target) => error switch
    {
        { Kind: DiscordErrorKind.Refused, Code: DiscordErrorCode.UnknownMessage } => new ThreadOutcome.MessageGone(),
        { Kind: DiscordErrorKind.Refused, Code: DiscordErrorCode.WrongKindOfChannel or DiscordErrorCode.TooManyThreads } =>
            new ThreadOutcome.Refused(Trouble.NoThreads, error.ToString()),
        { Kind: DiscordErrorKind.Refused } when !PassesByItself(error) => new ThreadOutcome.Refused(TroubleOf(error, target), error.ToString()),
        _ => new ThreadOutcome.Later(PauseAfter(error), error.ToString()),
    };

    /// <summary>What became of giving or taking a role, where Discord's code says it all.</summary>
    public static RoleOutcome RoleOutcomeOf(DiscordError error) => error switch
    {
        { Kind: DiscordErrorKind.Refused, Code: DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser } => new RoleOutcome.MemberGone(),
        { Kind: DiscordErrorKind.Refused, Code: DiscordErrorCode.UnknownRole } => new RoleOutcome.RoleGone(),
        { Kind: DiscordErrorKind.Refused } when !PassesByItself(error) => new RoleOutcome.Refused(error.ToString()),
        _ => new RoleOutcome.Later(PauseAfter(error), error.ToString()),
    };

    /// <summary>Refusals that end without anybody's doing, or that are not about this message.</summary>
    private static bool PassesByItself(DiscordError error) => error.Status is HttpStatusCode.Unauthorized || error.Code is
        OpeningDirectMessagesTooFast or SlowMode or ChannelWriteLimit or ServerWriteLimit or Overloaded;

    private static TimeSpan? PauseAfter(DiscordError error) => error switch
    {
        { RetryAfter: { } asked } => asked,
        { Code: OpeningDirectMessagesTooFast } => OpeningPause,
        { Status: HttpStatusCode.Unauthorized } => TokenPause,
        _ => null,
    };

    private static Trouble TroubleOf(DiscordError error, Target target) => error.Code switch
    {
        DiscordErrorCode.UnknownChannel => Trouble.ChannelGone,
        DiscordErrorCode.UnknownGuild => Trouble.ServerLeft,
        DiscordErrorCode.UnknownUser or InvalidRecipient => Trouble.PersonGone,
        DiscordErrorCode.MissingAccess => Trouble.NoAccess,
        DiscordErrorCode.MissingPermissions or NotWithThisVerification => Trouble.NotPermitted,
        DiscordErrorCode.CannotMessageUser => Trouble.DirectMessagesClosed,
        NoSharedServer => Trouble.NoSharedServer,
        ThreadArchived or ThreadLocked => Trouble.ThreadLocked,
        AutoModeration or AutoModerationTitle or HarmfulLink => Trouble.Filtered,
        _ => error.Status switch
        {
            HttpStatusCode.Forbidden => target.IsPerson ? Trouble.DirectMessagesClosed : Trouble.NotPermitted,
            HttpStatusCode.NotFound => target.IsPerson ? Trouble.PersonGone : Trouble.ChannelGone,
            _ => Trouble.Malformed,
        },
    };

    private const int SlowMode = 20016;
    private const int ChannelWriteLimit = 20028;
    private const int ServerWriteLimit = 20029;
    private const int OpeningDirectMessagesTooFast = 40003;
    private const int NotWithThisVerification = 50009;
    private const int InvalidRecipient = 50033;
    private const int ThreadArchived = 50083;
    private const int NoSharedServer = 50278;
    private const int Overloaded = 130000;
    private const int ThreadLocked = 160005;
    private const int AutoModeration = 200000;
    private const int AutoModerationTitle = 200001;
    private const int HarmfulLink = 240000;
}
