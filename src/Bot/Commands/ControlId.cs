using System.Diagnostics.CodeAnalysis;

namespace Quadrennial.Bot.Commands;

/// <summary>
/// What a button, select or form is for: <c>1:talk.show:dtrace.conf/16-05</c>. Short, versioned, visible to every client, so it
/// carries no answers and no secrets, and whatever arrives is checked again.
/// </summary>
/// <param name="Action">Feature and act, such as <c>talk.show</c>; a–z, digits and dots.</param>
/// <param name="Argument">What it acts on, or empty; 100 characters in all are Discord's limit on a custom id.</param>
internal readonly record struct ControlId(string Action, string Argument = "")
{
    /// <summary>The version written today. Raise it when the meaning of an action's argument changes.</summary>
    public const string Version = "1";

    /// <summary>Discord's limit on a custom id, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>Whether it can be sent: it names an action and is not too long.</summary>
    public bool Fits => !string.IsNullOrEmpty(Action) && Version.Length + Action.Length + (Argument?.Length ?? 0) + 2 <= MaxLength;

    /// <summary>The custom id as sent to Discord.</summary>
    /// <exception cref="InvalidOperationException">It would be longer than <see cref="MaxLength"/>: ids in packs are too long.</exception>
    public override string ToString()
    {
        var text = $"{Version}:{Action}:{Argument}";
        return text.Length <= MaxLength ? text : throw new InvalidOperationException($"A custom id may have {MaxLength} characters: {text}");
    }

    /// <summary>Reads a custom id; false for one from another version or another writer.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ControlId id)
    {
        id = default;
        if (text is null || !text.StartsWith(Version + ":", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = text.AsSpan(Version.Length + 1);
        var colon = rest.IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        id = new ControlId(rest[..colon].ToString(), rest[(colon + 1)..].ToString());
        return true;
    }
}
