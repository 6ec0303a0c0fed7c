namespace Quadrennial.Discord.Models;

/// <summary>
/// Whether Discord holds the commands that we declare. What Discord fills in by itself (ids, versions, defaults) does not count, nor does
/// the order of things that have none.
/// </summary>
public static class CommandComparer
{
    /// <summary>Whether both lists hold the same commands, whatever their order.</summary>
    /// <param name="declared">What we want. A null in <see cref="ApplicationCommand.Contexts"/> or
    /// <see cref="ApplicationCommand.IntegrationTypes"/> accepts whatever Discord made of it.</param>
    /// <param name="held">What Discord holds.</param>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> declared, IReadOnlyList<ApplicationCommand> held)
    {
        if (declared.Count != held.Count)
        {
            return false;
        }

        var heldByKey = held.ToLookup(Key);
        return declared.All(command => heldByKey[Key(command)].Any(candidate => AreSame(command, candidate)));
    }

    private static (ApplicationCommandType, string) Key(ApplicationCommand command) => (KindOf(command), command.Name);

    private static ApplicationCommandType KindOf(ApplicationCommand command) => command.Type ?? ApplicationCommandType.ChatInput;

    private static bool AreSame(ApplicationCommand declared, ApplicationCommand held) =>
        KindOf(declared) == KindOf(held)
        && declared.Name == held.Name
        && SameText(declared.Description, held.Description)
        && SameTexts(declared.NameLocalizations, held.NameLocalizations)
        && SameTexts(declared.DescriptionLocalizations, held.DescriptionLocalizations)
        && declared.DefaultMemberPermissions == held.DefaultMemberPermissions
        && (declared.Nsfw ?? false) == (held.Nsfw ?? false)
        && (declared.Contexts is null || SameSet(declared.Contexts, held.Contexts))
        && (declared.IntegrationTypes is null || SameSet(declared.IntegrationTypes, held.IntegrationTypes))
        && SameList(declared.Options, held.Options, AreSame);

    private static bool AreSame(ApplicationCommandOption declared, ApplicationCommandOption held) =>
        declared.Type == held.Type
        && declared.Name == held.Name
        && SameText(declared.Description, held.Description)
        && SameTexts(declared.NameLocalizations, held.NameLocalizations)
        && SameTexts(declared.DescriptionLocalizations, held.DescriptionLocalizations)
        && (declared.Required ?? false) == (held.Required ?? false)
        && (declared.Autocomplete ?? false) == (held.Autocomplete ?? false)
        && Nullable.Equals(declared.MinValue, held.MinValue)
        && Nullable.Equals(declared.MaxValue, held.MaxValue)
        && declared.MinLength == held.MinLength
        && declared.MaxLength == held.MaxLength
        && SameSet(declared.ChannelTypes, held.ChannelTypes)
        && SameList(declared.Choices, held.Choices, AreSame)
        && SameList(declared.Options, held.Options, AreSame);

    private static bool AreSame(ApplicationCommandChoice declared, ApplicationCommandChoice held) =>
        declared.Name == held.Name
        && SameValue(declared.Value, held.Value)
        && SameTexts(declared.NameLocalizations, held.NameLocalizations);

    private static bool SameValue(ScalarValue declared, ScalarValue held) =>
        declared == held || (Number(declared) is { } number && number.Equals(Number(held)));

    private static double? Number(ScalarValue value) => value.Number ?? value.Integer;

    private static bool SameText(string? declared, string? held) => (declared ?? "") == (held ?? "");

    private static bool SameTexts(IReadOnlyDictionary<string, string>? declared, IReadOnlyDictionary<string, string>? held) =>
        (declared?.Count ?? 0) == (held?.Count ?? 0)
        && (declared is null || declared.All(entry => held!.TryGetValue(entry.Key, out var text) && text == entry.Value));

    private static bool SameSet<T>(IReadOnlyList<T>? declared, IReadOnlyList<T>? held) =>
        new HashSet<T>(declared ?? []).SetEquals(held ?? []);

    private static bool SameList<T>(IReadOnlyList<T>? declared, IReadOnlyList<T>? held, Func<T, T, bool> areSame) =>
        (declared?.Count ?? 0) == (held?.Count ?? 0)
        && (declared is null || declared.Zip(held ?? []).All(pair => areSame(pair.First, pair.Second)));
}
