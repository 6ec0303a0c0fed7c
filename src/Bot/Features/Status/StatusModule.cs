using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Status;

/// <summary><c>/status</c>, for whoever manages a server.</summary>
internal sealed class StatusModule(StatusReport report, StatusMessages messages) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("status", "What comes next here, what came last, and why something was not posted", Tell)
        {
            Example = "/status",
            Reach = CommandReach.Servers,
            DefaultPermissions = Permissions.ManageServer,
        },
    ];

    private Task<Reply> Tell(CommandCall call, CancellationToken cancellationToken) => Task.FromResult<Reply>(call switch
    {
        { Place.GuildId: null } => Reply.Private(StatusMessages.OnlyInServers()),
        { Caller.Permissions: var granted } when !granted.Allow(Permissions.ManageServer) =>
            Reply.Private(StatusMessages.NeedsManageServer()),
        { Place.GuildId: { } guildId } => new Reply.Later(IsPrivate: true, async token =>
            Reply.Private(messages.For(await report.MakeAsync(guildId, token)))),
    });
}
