using Quadrennial.Content.Editions;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Library;

/// <summary>How it stands with an edition, in words: held, cancelled, planned, or only expected.</summary>
internal static class EditionWording
{
    /// <summary>In a few words, for lists: <c>held on 25 May 2016, San Francisco</c>.</summary>
    public static string InShort(KnownEdition known) => known switch
    {
        { Status: EditionStatus.Held, Date: { } date, Edition.Place: { } place } => $"held {Wording.When(date)}, {place}",
        { Status: EditionStatus.Held, Date: { } date } => $"held {Wording.When(date)}",
        { Status: EditionStatus.Held } => $"held in {known.Edition.Year}",
        { Status: EditionStatus.Cancelled } => $"cancelled, was planned for {PlannedFor(known)}",
        { Status: EditionStatus.Planned } => $"planned for {PlannedFor(known)}",
        _ => $"{known.Edition.Year}, not announced",
    };

    /// <summary>In a sentence or two.</summary>
    public static string InFull(EditionNow now)
    {
        var (known, next, conference, today) = now;
        return known.Status switch
        {
            EditionStatus.Held when known.Date?.AsDay == today => $"It is today, {Wording.Of(today)}.",
            EditionStatus.Held => $"Held {Wording.When(known.Date ?? new PartialDate(known.Edition.Year))}.",
            EditionStatus.Cancelled =>
                $"Cancelled: it was planned for {PlannedFor(known)} and was not held.{PlannedSince(now)}{Doubt(known)}",
            EditionStatus.Planned when EditionKnowledge.LastDay(known.Date ?? new PartialDate(known.Edition.Year)) >= today =>
                $"Planned for {PlannedFor(known)}, not held yet.{PlannedSince(now)}{Doubt(known)}",
            EditionStatus.Planned =>
                $"It was planned for {PlannedFor(known)}; whether it was held is not in my records.{PlannedSince(now)}",
            _ when next is { IsAnnounced: false } && next.Edition == known.Edition => InFull(next, conference),
            _ => "Nothing was announced of it.",
        };
    }

    /// <summary>The next edition in a sentence.</summary>
    public static string InFull(NextEdition next, Conference conference) => next.IsAnnounced
        ? $"Planned for {Wording.Of(next.Date)}."
        : $"Expected in {Wording.Of(next.Date)} by the {Habit(conference.CadenceYears)}, not announced.";

    private static string Habit(int years) => years == 1 ? "yearly habit" : $"{Wording.Number(years)}-year habit";

    private static string PlannedFor(KnownEdition known) => Wording.Of(known.Date ?? new PartialDate(known.Edition.Year));

    private static string PlannedSince(EditionNow now) =>
        now.Known.Edition.History.FirstOrDefault(entry => entry.Status == EditionStatus.Planned && entry.Since <= now.Today) switch
        {
            { Provenance.IsInferred: true, Since: var since } => $" The plan was known by {Wording.Of(since)}.",
            { Since: var since } => $" The plan is known since {Wording.Of(since)}.",
            null => "",
        };

    private static string Doubt(KnownEdition known) => known.Change?.Provenance.Note is { } note ? $" {note}" : "";
}
