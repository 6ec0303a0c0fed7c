namespace Quadrennial.Playground.Faces.Typing;

/// <summary>Which command the start of a line names.</summary>
internal abstract record CommandPath
{
    private CommandPath()
    {
    }

    /// <summary>A command that can be used.</summary>
    /// <param name="Path">Such as <c>talk</c> or <c>countdown follow</c>.</param>
    /// <param name="Options">What it takes.</param>
    /// <param name="RestAt">Where in the line its options begin.</param>
    public sealed record Found(string Path, IReadOnlyList<RegisteredOption> Options, int RestAt) : CommandPath;

    /// <summary>A word that names nothing, or no word where one is needed.</summary>
    /// <param name="Parent">The command so far, empty at the top.</param>
    /// <param name="Word">What was typed; empty where nothing was.</param>
    /// <param name="WordAt">Where in the line it stands.</param>
    /// <param name="Known">What could stand there.</param>
    public sealed record Unknown(string Parent, string Word, int WordAt, IReadOnlyList<string> Known) : CommandPath
    {
        /// <summary>A sentence for the person.</summary>
        public string Sentence
        {
            get
            {
                var start = Parent.Length == 0 ? "/" : $"/{Parent} ";
                if (Word.Length == 0)
                {
                    return Parent.Length == 0
                        ? $"Which command? The bot has {string.Join(", ", Known.Select(name => start + name))}."
                        : $"/{Parent} needs one of: {string.Join(", ", Known)}.";
                }

                return Spelling.Nearest(Word, Known) is { } nearest
                    ? $"There is no command {start}{Word}. Did you mean {start}{nearest}?"
                    : $"There is no command {start}{Word}; there is {string.Join(", ", Known.Select(name => start + name))}.";
            }
        }
    }

    /// <summary>Follows a line that begins with <c>/</c> down to a command or to the first word that names nothing.</summary>
    public static CommandPath Resolve(IReadOnlyList<RegisteredCommand> commands, string line)
    {
        var slash = commands.Where(command => command.Type == CommandType.Slash);
        var (at, word) = NextWord(line, 1);
        if (slash.FirstOrDefault(command => Same(command.Name, word)) is not { } found)
        {
            return new Unknown("", word, at, [.. slash.Select(command => command.Name)]);
        }

        var path = found.Name;
        var options = found.Options;
        var end = at + word.Length;
        while (options.Any(option => option.IsSubcommand))
        {
            (at, word) = NextWord(line, end);
            if (options.FirstOrDefault(option => Same(option.Name, word)) is not { } next)
            {
                return new Unknown(path, word, at, [.. options.Select(option => option.Name)]);
            }

            path = $"{path} {next.Name}";
            options = next.Options;
            end = at + word.Length;
        }

        return new Found(path, options, end);
    }

    private static bool Same(string name, string typed) => name.Equals(typed, StringComparison.OrdinalIgnoreCase);

    private static (int At, string Word) NextWord(string line, int from)
    {
        var at = from;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        var end = at;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return (at, line[at..end]);
    }
}
