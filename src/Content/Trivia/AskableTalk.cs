using Quadrennial.Content.Model;

namespace Quadrennial.Content.Trivia;

/// <summary>A talk with what may be said of it in a question. A class, not a record: two are the same only where they are one.</summary>
internal sealed class AskableTalk(Talk talk, Edition edition, IReadOnlyList<AskablePerson> speakers)
{
    /// <summary>The talk.</summary>
    public Talk Talk { get; } = talk;

    /// <summary>Its edition.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>Its title.</summary>
    public AskedName Title => AllTitles[0];

    /// <summary>Its title and the others it goes by.</summary>
    public IReadOnlyList<AskedName> AllTitles { get; } = [.. talk.OtherTitles.Prepend(talk.Title).Select(title => new AskedName(title))];

    /// <summary>Everybody who may have given it, whether or not that is sure.</summary>
    public IReadOnlyList<AskablePerson> Speakers { get; } = speakers;

    /// <summary>True where the title can be quoted: a source gives it, and nothing about the talk is doubtful.</summary>
    public bool HasSureTitle => IsSure && !Talk.IsTitleDescriptive && Title.IsUsable;

    /// <summary>True where it is stated who gave it, in full.</summary>
    public bool HasSureSpeakers { get; } =
        IsSureTalk(talk, edition)
        && speakers.Count > 0
        && speakers.All(speaker => speaker.IsSure)
        && talk.Speakers.All(credit => !credit.IsInferred && credit.NamedAs is null)
        && speakers.DistinctBy(speaker => speaker.Name.Folded).Count() == speakers.Count;

    private bool IsSure { get; } = IsSureTalk(talk, edition);

    /// <summary>True where a person of this name may have given it.</summary>
    public bool MayBeBy(AskablePerson person) => Speakers.Any(speaker => speaker.MayBe(person));

    /// <summary>True where one of its titles can be taken for this one.</summary>
    public bool IsLike(AskedName title) => AllTitles.Any(own => own.IsLike(title));

    /// <summary>True where one of its titles can be taken for one of the other's.</summary>
    public bool IsLike(AskableTalk other) => other.AllTitles.Any(IsLike);

    private static bool IsSureTalk(Talk talk, Edition edition) =>
        talk.Provenance.IsCertain && edition is { Status: EditionStatus.Held, Provenance.IsCertain: true };
}

/// <summary>A speaker with every name they go by.</summary>
internal sealed class AskablePerson(Speaker speaker)
{
    /// <summary>The speaker.</summary>
    public Speaker Speaker { get; } = speaker;

    /// <summary>The name to show.</summary>
    public AskedName Name => AllNames[0];

    /// <summary>That and every other.</summary>
    public IReadOnlyList<AskedName> AllNames { get; } = [.. speaker.Aliases.Prepend(speaker.Name).Select(name => new AskedName(name))];

    /// <summary>True where the name is stated rather than inferred.</summary>
    public bool IsSure => Name.IsUsable && Speaker.Provenance.IsCertain;

    /// <summary>True where one may be the other to somebody who hears the names: the same, one within the other, or a name in common.</summary>
    public bool MayBe(AskablePerson other) =>
        this == other
        || Name.IsLike(other.Name)
        || AllNames.Any(name => other.AllNames.Any(their => name.Folded == their.Folded));
}
