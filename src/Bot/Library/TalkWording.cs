using Quadrennial.Bot.Commands;
using Quadrennial.Content;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>How talks are called on cards, in lists and in suggestions.</summary>
internal static class TalkWording
{
    /// <summary>A talk in a suggestion or a picker: <c>Title — Speaker, dtrace.conf(16)</c>, the title cut where it is too long.</summary>
    public static string LabelFor(Catalogue catalogue, Talk talk)
    {
        var edition = catalogue.EditionOf(talk).Name;
        var where = SpeakersOf(catalogue, talk) is { Length: > 0 } speakers ? $"{speakers}, {edition}" : edition;
        return Label.FitPair(talk.Title, where, ControlLimits.MaxEntryText);
    }

    /// <summary>The names of who gave it, inferred ones marked; empty where unknown.</summary>
    public static string SpeakersOf(Catalogue catalogue, Talk talk) => Wording.Names([.. talk.Speakers.Select(credit =>
        credit.IsInferred ? $"{catalogue.Speaker(credit.SpeakerId).Name} (inferred)" : catalogue.Speaker(credit.SpeakerId).Name)]);

    /// <summary>The names of who gave it, in bold, with what is inferred about them.</summary>
    public static Markup CreditsOf(Catalogue catalogue, Talk talk) =>
        Markup.Join(", ", talk.Speakers.Select(credit => CreditOf(catalogue.Speaker(credit.SpeakerId), credit)));

    /// <summary>A link to the video, or that none is known.</summary>
    public static Markup VideoOf(Talk talk) => talk.VideoUrl is { } url ? Markup.Link("video", url) : Markup.Of($"no video known");

    /// <summary>A drop-down that opens one of these talks.</summary>
    public static Block PickerFor(Catalogue catalogue, IReadOnlyList<Talk> talks) =>
        new Block.Picker(Ways.ToPicked(Ways.ShowTalk), "Open one of these talks", [.. talks.Select(talk => EntryFor(catalogue, talk))]);

    /// <summary>A talk in a picker.</summary>
    public static PickerEntry EntryFor(Catalogue catalogue, Talk talk) => new(LabelFor(catalogue, talk), talk.Id);

    private static Markup CreditOf(Speaker speaker, Credit credit) => credit switch
    {
        { IsInferred: true, NamedAs: { } named } when !named.Contains(' ') =>
            Markup.Of($"**{speaker.Name}** (surname inferred; the source says “{named}”)"),
        { IsInferred: true, NamedAs: { } named } => Markup.Of($"**{speaker.Name}** (inferred; the source says “{named}”)"),
        { IsInferred: true } => Markup.Of($"**{speaker.Name}** (inferred)"),
        { NamedAs: { } named } => Markup.Of($"**{speaker.Name}** (in the source: “{named}”)"),
        _ => Markup.Of($"**{speaker.Name}**"),
    };
}
