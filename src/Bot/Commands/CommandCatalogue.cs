using System.Collections.Frozen;

namespace Quadrennial.Bot.Commands;

/// <summary>
/// Every command there is: what is registered with Discord, what <c>/help</c> lists, and what the README's table must say.
/// </summary>
internal sealed class CommandCatalogue
{
    private readonly FrozenDictionary<string, Entry> _typed;
    private readonly FrozenDictionary<string, Entry> _onMessages;

    /// <summary>Collects the commands of all modules and checks them as Discord would.</summary>
    /// <exception cref="InvalidOperationException">Two share a path, or Discord would refuse one; the message names all.</exception>
    public CommandCatalogue(IEnumerable<ICommandModule> modules)
    {
        Commands = [.. modules.SelectMany(module => module.Commands)];
        Entries = [.. Commands.SelectMany(command => Leaves("", command))];

        var problems = CommandRules.ProblemsOf(Commands);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"Discord would refuse these commands:\n{string.Join('\n', problems)}");
        }

        _typed = Entries.Where(entry => entry.Command.Kind == CommandKind.Slash).ToFrozenDictionary(entry => entry.Path);
        _onMessages = Entries.Where(entry => entry.Command.Kind == CommandKind.Message).ToFrozenDictionary(entry => entry.Path);
    }

    /// <summary>The commands as they are registered, in the order of the features.</summary>
    public IReadOnlyList<Command> Commands { get; }

    /// <summary>What can be called, with full paths: subcommands instead of the commands that hold them.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The typed command with this path, such as <c>talk</c> or <c>countdown follow</c>, or null.</summary>
    public Entry? FindTyped(string path) => _typed.GetValueOrDefault(path);

    /// <summary>The command of a message's menu with this name, or null.</summary>
    public Entry? FindOnMessage(string name) => _onMessages.GetValueOrDefault(name);

    private static IEnumerable<Entry> Leaves(string prefix, Command command)
    {
        var path = prefix + command.Name;
        return command.Subcommands.Count == 0
            ? [new Entry(path, command)]
            : command.Subcommands.SelectMany(subcommand => Leaves(path + ' ', subcommand));
    }

    /// <summary>Something that can be called.</summary>
    /// <param name="Path">The full path: command, group and subcommand with spaces between.</param>
    /// <param name="Command">What it is; has a handler.</param>
    internal sealed record Entry(string Path, Command Command);
}
