namespace Quadrennial.Playground.Faces.Typing;

/// <summary>The names around: which channel, person or role is meant by what people type, and what an id in a message is called.</summary>
internal sealed record NameBook
{
    /// <summary>Channels, by id.</summary>
    public IReadOnlyDictionary<ulong, string> Channels { get; init; } = None;

    /// <summary>People, the bot among them, by id.</summary>
    public IReadOnlyDictionary<ulong, string> People { get; init; } = None;

    /// <summary>Roles, by id.</summary>
    public IReadOnlyDictionary<ulong, string> Roles { get; init; } = None;

    private static readonly Dictionary<ulong, string> None = [];

    /// <summary>
    /// The id of what was typed as <c>#general</c>, <c>@Ada</c>, a bare name, a mention such as <c>&lt;#1&gt;</c> or an id; null where
    /// the book does not have it.
    /// </summary>
    public static ulong? Find(IReadOnlyDictionary<ulong, string> book, string typed)
    {
        var name = typed.Trim().TrimStart('#', '@');
        foreach (var (id, known) in book)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return id;
            }
        }

        return ulong.TryParse(typed.Trim('<', '>', '#', '@', '!', '&', ' '), out var number) && book.ContainsKey(number) ? number : null;
    }
}
