using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Help;

/// <summary>How to use the commands; made from the catalogue, so that it cannot fall behind.</summary>
internal sealed class HelpMessages(CommandMentions mentions)
{
    /// <summary>Every command; those that belong together stand together, under one example.</summary>
    public Card Overview(IReadOnlyList<CommandCatalogue.Entry> entries) => new([
        new Block.Text(Markup.Of($"## What you can ask me")),
        .. entries.GroupBy(FamilyOf).Select(family => new Block.Text(Lines([.. family])) { Expendable = 1 }),
        new Block.Text(Markup.Of(
            $"Names need not be exact: parts of words, other spellings and typing slips are fine, and I suggest while you type. "
            + $"Click a command’s name to start it.")) { Expendable = 2 }]);

    /// <summary>One command in detail.</summary>
    public Card Detail(CommandCatalogue.Entry entry) => new(
        new Block.Text(Markup.Of($"## {entry.Path}\n{Line(entry)}")),
        new Block.Text(Markup.Lines(entry.Command.Options.Select(Line))),
        new Block.Text(Markup.Plain(Reach(entry.Command))));

    /// <summary>Commands that share their first word, each with its example.</summary>
    /// <param name="name">That word.</param>
    /// <param name="family">At least one.</param>
    public Card Family(string name, IReadOnlyList<CommandCatalogue.Entry> family) => new(
        new Block.Text(Markup.Lines([Markup.Of($"## {name}"), .. family.Select(Line)])),
        new Block.Text(Markup.Plain(Reach(family[0].Command))));

    /// <summary>The first word of a typed command with others beside it, such as <c>countdown</c>; else all of its name.</summary>
    public static string FamilyOf(CommandCatalogue.Entry entry) =>
        entry.Command.Kind == CommandKind.Slash ? entry.Path.Split(' ', 2)[0] : entry.Path;

    /// <summary>There is no such command.</summary>
    public Card Unknown(string path, IReadOnlyList<CommandCatalogue.Entry> entries) => new(
        new Block.Text(Markup.Of($"I have no command “{Label.Excerpt(path, 32)}”. There are {Markup.Join(", ", entries.Select(Name))}.")))
    {
        Accent = Accent.Notice,
    };

    /// <summary>A command among suggestions.</summary>
    public static string LabelFor(CommandCatalogue.Entry entry) => Label.FitPair(
        entry.Command.Kind == CommandKind.Message ? entry.Path : $"/{entry.Path}", entry.Command.Description, CommandRules.MaxCharacters);

    private Markup Lines(IReadOnlyList<CommandCatalogue.Entry> family) => family is [var only]
        ? Line(only)
        : Markup.Lines([
            .. family.Select(entry => Markup.Of($"{Name(entry)}: {entry.Command.Description}")),
            family[0].Command.Example is { } example ? Markup.Of($"-# For example {Markup.Code(example)}") : default]);

    private Markup Line(CommandCatalogue.Entry entry) => entry.Command switch
    {
        { Kind: CommandKind.Message } => Markup.Of($"{Name(entry)}: {entry.Command.Description}\n-# In the message’s menu, under Apps"),
        { Example: { } example } => Markup.Of($"{Name(entry)}: {entry.Command.Description}\n-# For example {Markup.Code(example)}"),
        _ => Markup.Of($"{Name(entry)}: {entry.Command.Description}"),
    };

    private Markup Name(CommandCatalogue.Entry entry) =>
        entry.Command.Kind == CommandKind.Message ? Markup.Of($"**{entry.Path}**") : mentions.Of(entry.Path);

    private static Markup Line(Option option) =>
        Markup.Of($"- **{option.Name}**: {option.Description}{(option.IsRequired ? "" : " (optional)")}");

    private static string Reach(Command command) => command.Reach == CommandReach.Everywhere
        ? "Usable in servers, in direct messages with me and, once you have installed me for yourself, in any other chat."
        : "Usable in servers that I am a member of.";
}
