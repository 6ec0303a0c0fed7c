using System.Collections.Frozen;

namespace Quadrennial.Bot.Commands;

/// <summary>Clickable mentions of commands. The ids are Discord's and known once the commands are registered.</summary>
internal sealed class CommandMentions
{
    private volatile FrozenDictionary<string, ulong> _ids = FrozenDictionary<string, ulong>.Empty;

    /// <summary>Takes the ids that Discord gave, by the name of the command (the first word of a path).</summary>
    public void Learn(IEnumerable<KeyValuePair<string, ulong>> ids) => _ids = ids.ToFrozenDictionary();

    /// <summary>A mention of the command with this path: clickable once its id is known, plain until then.</summary>
    public Markup Of(string path)
    {
        var root = path.Split(' ', 2)[0];
        return Markup.Command(path, _ids.TryGetValue(root, out var id) ? id : null);
    }
}
