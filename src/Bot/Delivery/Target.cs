using System.Globalization;

namespace Quadrennial.Bot.Delivery;

/// <summary>Where a message goes: a channel or thread, or a person's direct messages. Written <c>c123</c> or <c>p456</c>.</summary>
internal readonly record struct Target
{
    private Target(bool isPerson, ulong id) => (IsPerson, Id) = (isPerson, id);

    /// <summary>Whether it is a person.</summary>
    public bool IsPerson { get; }

    /// <summary>Discord's id of the channel or the person.</summary>
    public ulong Id { get; }

    /// <summary>A channel or thread.</summary>
    public static Target Channel(ulong id) => new(isPerson: false, id);

    /// <summary>A person, who has asked for it: bots may not write to people unasked.</summary>
    public static Target Person(ulong id) => new(isPerson: true, id);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Target Parse(string text) => new(text[0] == 'p', ulong.Parse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>A letter and the id.</summary>
    public override string ToString() => $"{(IsPerson ? 'p' : 'c')}{Id}";
}
