using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Tests.Features;

namespace Quadrennial.Bot.Tests.Commands;

/// <summary>The commands there are: within Discord's limits, explained, and as the README has them.</summary>
public sealed class CommandCatalogueTests : IDisposable
{
    private readonly Conversation _bot = new(A.CatalogueOf(A.Talk));

    [Fact]
    public void Discord_accepts_them()
    {
        Assert.NotEmpty(_bot.Commands.Commands);
        Assert.Empty(CommandRules.ProblemsOf(_bot.Commands.Commands));
    }

    [Theory]
    [InlineData("talk", true)]
    [InlineData("speaker", true)]
    [InlineData("topic", true)]
    [InlineData("edition", true)]
    [InlineData("about", true)]
    [InlineData("help", true)]
    [InlineData("countdown show", false)]
    public void Look_ups_can_be_used_everywhere_and_those_asked_often_are_warmed_up(string path, bool isAskedOften)
    {
        var lookUp = _bot.Commands.FindTyped(path)!.Command;

        Assert.Equal(CommandReach.Everywhere, lookUp.Reach);
        Assert.Equal(isAskedOften, lookUp.WarmsUp);
    }

    [Fact]
    public void What_changes_something_is_never_run_on_made_up_input() => Assert.DoesNotContain(
        _bot.Commands.Entries,
        entry => entry.Command.WarmsUp && (entry.Path.Split(' ')[0] is "remind" or "countdown" or "timezone"));

    /// <summary>When this fails, put what it expects between the README's <c>commands</c> marks.</summary>
    [Fact]
    public void The_README_lists_them()
    {
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf("<!-- commands -->");
        var end = readme.IndexOf("<!-- /commands -->");

        Assert.True(start >= 0 && end > start, "README.md has no commands marks");
        Assert.Equal(Table(_bot.Commands.Entries), readme[(start + "<!-- commands -->".Length)..end].Trim());
    }

    /// <summary>When this fails, put what it expects between the README's <c>permissions</c> marks.</summary>
    [Theory]
    [InlineData("permissions")]
    [InlineData("optional permissions")]
    public void The_README_gives_a_reason_for_every_permission(string mark)
    {
        var permissions = mark == "permissions" ? NeededPermissions.Table : NeededPermissions.Optional;
        Assert.NotEmpty(permissions);
        var table = string.Join('\n', permissions
            .Select(entry => $"| {NeededPermissions.NameOf(entry.Permission)} | {entry.Reason} |")
            .Prepend("| --- | --- |")
            .Prepend("| Permission | What for |"));

        Assert.Contains($"<!-- {mark} -->\n{table}\n<!-- /{mark} -->", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_permission_is_asked_for_once_and_none_is_privileged()
    {
        Assert.Equal(NeededPermissions.Table.Count, NeededPermissions.Table.DistinctBy(entry => entry.Permission).Count());
        const Permissions Privileged = Permissions.Administrator | Permissions.ManageServer | Permissions.ManageRoles | Permissions.ManageMessages
            | Permissions.MentionEveryone;
        Assert.Equal(Permissions.None, NeededPermissions.All & Privileged);
    }

    public void Dispose() => _bot.Dispose();

    private static string Table(IEnumerable<CommandCatalogue.Entry> entries) => string.Join('\n', [
        "| Command | What it does | For example |",
        "| --- | --- | --- |",
        .. entries.Select(entry => entry.Command.Kind == CommandKind.Message
            ? $"| {entry.Path} | {entry.Command.Description} | in the message’s menu, under Apps |"
            : $"| `{Usage(entry)}` | {entry.Command.Description} | `{entry.Command.Example}` |")]);

    private static string Usage(CommandCatalogue.Entry entry) =>
        string.Join(' ', [$"/{entry.Path}", .. entry.Command.Options.Select(option => option.IsRequired ? option.Name : $"[{option.Name}]")]);
}
