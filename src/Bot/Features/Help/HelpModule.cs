using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Help;

/// <summary><c>/help</c>; always private, so that asking floods no channel.</summary>
internal sealed class HelpModule(Lazy<CommandCatalogue> catalogue, HelpMessages messages) : ICommandModule
{
    public IEnumerable<Command> Commands =>
    [
        new("help", "What you can ask me, with examples", Help)
        {
            Example = "/help talk",
            WarmsUp = true,
            Options = [new("command", "One command, in detail") { Suggest = SuggestCommands }],
        },
    ];

    private Task<Reply> Help(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Reply.Private(call.TextOrNull("command") switch
        {
            null => messages.Overview(catalogue.Value.Entries),
            var path when Find(path) is { } entry => messages.Detail(entry),
            var path when FamilyOf(path) is [_, ..] family => messages.Family(HelpMessages.FamilyOf(family[0]), family),
            var path => messages.Unknown(path, catalogue.Value.Entries),
        }));

    private CommandCatalogue.Entry? Find(string path) => catalogue.Value.Entries.FirstOrDefault(entry =>
        entry.Path.Equals(path.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<CommandCatalogue.Entry> FamilyOf(string path) =>
    [
        .. catalogue.Value.Entries
            .Where(entry => HelpMessages.FamilyOf(entry).Equals(path.TrimStart('/'), StringComparison.OrdinalIgnoreCase)),
    ];

    private IReadOnlyList<Choice> SuggestCommands(CommandCall call, string typed) =>
    [
        .. catalogue.Value.Entries
            .Where(entry => entry.Path.Contains(typed.Trim().TrimStart('/'), StringComparison.OrdinalIgnoreCase))
            .Select(entry => new Choice(HelpMessages.LabelFor(entry), entry.Path)),
    ];
}
