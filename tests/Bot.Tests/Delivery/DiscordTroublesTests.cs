using System.Net;
using Quadrennial.Bot.Connection;
using Quadrennial.Bot.Delivery;
using Quadrennial.Discord.Rest;

namespace Quadrennial.Bot.Tests.Delivery;

public sealed class DiscordTroublesTests
{
    private static readonly Target Channel = Target.Channel(1);
    private static readonly Target Person = Target.Person(1);

    [Theory]
    [InlineData(404, 10003, nameof(Trouble.ChannelGone))]
    [InlineData(404, 10004, nameof(Trouble.ServerLeft))]
    [InlineData(404, 10013, nameof(Trouble.PersonGone))]
    [InlineData(403, 50001, nameof(Trouble.NoAccess))]
    [InlineData(403, 50013, nameof(Trouble.NotPermitted))]
    [InlineData(403, 50007, nameof(Trouble.DirectMessagesClosed))]
    [InlineData(403, 50278, nameof(Trouble.NoSharedServer))]
    [InlineData(400, 50033, nameof(Trouble.PersonGone))]
    [InlineData(400, 50083, nameof(Trouble.ThreadLocked))]
    [InlineData(400, 160005, nameof(Trouble.ThreadLocked))]
    [InlineData(400, 200000, nameof(Trouble.Filtered))]
    [InlineData(400, 240000, nameof(Trouble.Filtered))]
    [InlineData(400, 50035, nameof(Trouble.Malformed))]
    [InlineData(403, 0, nameof(Trouble.NotPermitted))]
    [InlineData(404, 0, nameof(Trouble.ChannelGone))]
    public void What_a_person_must_mend_is_parked(int status, int code, string trouble)
    {
        var outcome = DiscordTroubles.OutcomeOf(Refused(status, code), Channel);

        Assert.Equal(trouble, Assert.IsType<PostOutcome.Refused>(outcome).Trouble.ToString());
    }

    [Fact]
    public void A_refusal_without_a_code_is_about_the_direct_messages_where_it_was_for_a_person() => Assert.Equal(
        Trouble.DirectMessagesClosed,
        Assert.IsType<PostOutcome.Refused>(DiscordTroubles.OutcomeOf(Refused(403, 0), Person)).Trouble);

    [Theory]
    [InlineData(400, 40003, 600)] // Opening direct messages too fast.
    [InlineData(401, 0, 60)] // The token is not about this message.
    public void What_passes_by_itself_is_tried_later(int status, int code, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), Assert.IsType<PostOutcome.Later>(DiscordTroubles.OutcomeOf(Refused(status, code), Person)).After);

    [Fact]
    public void A_rate_limit_is_waited_for_as_long_as_it_says()
    {
        var error = Error(DiscordErrorKind.RateLimited) with { RetryAfter = TimeSpan.FromMinutes(7) };

        Assert.Equal(TimeSpan.FromMinutes(7), Assert.IsType<PostOutcome.Later>(DiscordTroubles.OutcomeOf(error, Channel)).After);
        Assert.Equal(TimeSpan.FromMinutes(7), Assert.IsType<LookOutcome.Later>(DiscordTroubles.LookOutcomeOf(error, Channel)).After);
    }

    [Theory]
    [InlineData(DiscordErrorKind.Network)]
    [InlineData(DiscordErrorKind.TimedOut)]
    [InlineData(DiscordErrorKind.ServerFailed)]
    [InlineData(DiscordErrorKind.RateLimited)]
    public void Whether_it_may_have_happened_decides_between_later_and_doubt(DiscordErrorKind kind)
    {
        Assert.IsType<PostOutcome.Later>(DiscordTroubles.OutcomeOf(Error(kind), Channel));
        Assert.IsType<PostOutcome.Unclear>(DiscordTroubles.OutcomeOf(Error(kind) with { MayHaveHappened = true }, Channel));
    }

    [Fact]
    public void A_refusal_after_an_attempt_in_doubt_leaves_it_in_doubt() => Assert.IsType<PostOutcome.Unclear>(
        DiscordTroubles.OutcomeOf(Refused(403, 50013) with { MayHaveHappened = true }, Channel));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_unknown_message_means_that_it_was_posted_and_deleted(bool mayHaveHappened) => Assert.IsType<PostOutcome.PostedAndDeleted>(
        DiscordTroubles.OutcomeOf(Refused(404, 10008) with { MayHaveHappened = mayHaveHappened }, Channel));

    [Theory]
    [InlineData(404, 10003, typeof(LookOutcome.NotThere))]
    [InlineData(403, 50001, typeof(LookOutcome.Unreadable))]
    [InlineData(403, 50013, typeof(LookOutcome.Unreadable))]
    [InlineData(401, 0, typeof(LookOutcome.Later))]
    public void A_refused_look_is_no_proof_unless_the_channel_is_gone(int status, int code, Type outcome) =>
        Assert.IsType(outcome, DiscordTroubles.LookOutcomeOf(Refused(status, code), Channel));

    [Theory]
    [InlineData(404, 10003, nameof(Trouble.ChannelGone))]
    [InlineData(403, 50001, nameof(Trouble.NoAccess))]
    [InlineData(400, 50083, nameof(Trouble.ThreadLocked))]
    [InlineData(400, 50035, nameof(Trouble.Malformed))]
    public void An_edit_is_refused_for_the_same_reasons_as_a_post(int status, int code, string trouble) => Assert.Equal(
        trouble, Assert.IsType<EditOutcome.Refused>(DiscordTroubles.EditOutcomeOf(Refused(status, code), Channel)).Trouble.ToString());

    [Theory]
    [InlineData(DiscordErrorKind.Network)]
    [InlineData(DiscordErrorKind.TimedOut)]
    [InlineData(DiscordErrorKind.ServerFailed)]
    [InlineData(DiscordErrorKind.RateLimited)]
    [InlineData(DiscordErrorKind.Guarded)]
    public void What_can_be_repeated_is_for_later_whether_or_not_it_may_have_happened(DiscordErrorKind kind) => Assert.All(
        [Error(kind), Error(kind) with { MayHaveHappened = true }],
        error =>
        {
            Assert.IsType<EditOutcome.Later>(DiscordTroubles.EditOutcomeOf(error, Channel));
            Assert.IsType<ThreadOutcome.Later>(DiscordTroubles.ThreadOutcomeOf(error, Channel));
            Assert.IsType<RoleOutcome.Later>(DiscordTroubles.RoleOutcomeOf(error));
        });

    private static DiscordError Refused(int status, int code) =>
        Error(DiscordErrorKind.Refused) with { Status = (HttpStatusCode)status, Code = code };

    private static DiscordError Error(DiscordErrorKind kind) => new() { Kind = kind, Route = "POST channels/{channel}/messages" };
}
