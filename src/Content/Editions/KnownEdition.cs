using Quadrennial.Content.Model;

namespace Quadrennial.Content.Editions;

/// <summary>What was known of an edition on some day.</summary>
/// <param name="Edition">The edition as its record stands today; read it with <paramref name="IsLatest"/> in mind.</param>
/// <param name="Status">What was known to become, or to have become, of it.</param>
/// <param name="Date">Its date as precisely as it was known; null where none was.</param>
/// <param name="Change">The entry of its history that says so, or null where none does.</param>
/// <param name="IsLatest">
/// True where the record of today tells no later news, so that all it says may be told; false where the day lies before that.
/// </param>
public sealed record KnownEdition(Edition Edition, EditionStatus Status, PartialDate? Date, StatusChange? Change, bool IsLatest);

/// <summary>The edition that comes next.</summary>
/// <param name="Name">Its name; made after the last one's where there is no record of it yet.</param>
/// <param name="Date">Its date as precisely as it is known; at least the year.</param>
/// <param name="IsAnnounced">False where the cadence alone suggests it: expected, not announced.</param>
/// <param name="Edition">Its record, or null where there is none.</param>
public sealed record NextEdition(string Name, PartialDate Date, bool IsAnnounced, Edition? Edition);
