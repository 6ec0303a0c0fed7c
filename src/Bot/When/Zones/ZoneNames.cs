using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Zones;

/// <summary>
/// Which zone a name stands for, and what to call a zone. The zone data is loaded at the first question, not at start (it takes
/// some tens of milliseconds).
/// </summary>
internal static class ZoneNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Ids = new(BuildIds);

    private static readonly Lazy<FrozenSet<string>> Words = new(() => Ids.Value.Keys.SelectMany(name => name.Split(' ')).ToFrozenSet());

    private static readonly Lazy<FrozenSet<string>> Located = new(() => Source.ZoneLocations!.Select(place => place.ZoneId).ToFrozenSet());

    private static readonly Lazy<FrozenSet<string>> Several = new(() => Source.ZoneLocations!
        .GroupBy(place => Key(place.CountryName.Split('(')[0]))
        .Where(places => places.Count() > 1)
        .Select(places => places.Key)
        .Concat(["usa", "us", "america", "europe", "asia", "africa"])
        .ToFrozenSet());

    /// <summary>Last parts of ids that are ordinary words or regions, and no places to name alone.</summary>
    private static readonly FrozenSet<string> NotAlone = FrozenSet.Create(
        "act", "lhi", "nsw", "north", "south", "east", "west", "acre", "general", "center", "easter", "wake", "casey", "universal", "continental",
        "atlantic", "central", "eastern", "mountain", "pacific", "alaska", "samoa", "knox", "knox in", "new", "zulu", "uct");

    /// <summary>The zone data, loaded when first asked for.</summary>
    public static TzdbDateTimeZoneSource Source => TzdbDateTimeZoneSource.Default;

    /// <summary>The zone with exactly this id (IANA, or <c>UTC+05:30</c>); null where there is none, or no longer.</summary>
    public static DateTimeZone? Find(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>
    /// The id to store for an id: today's name for an old one (<c>Asia/Calcutta</c> is <c>Asia/Kolkata</c>), but never another
    /// country's city (<c>Europe/Oslo</c> stays, although the data has it as a link to Berlin).
    /// </summary>
    public static string Canonical(string id)
    {
        if (Located.Value.Contains(id) || !id.Contains('/') && id is "UTC" or "GMT" or "CET" or "EET" or "WET" or "MET")
        {
            return id;
        }

        return !Source.CanonicalIdMap.TryGetValue(id, out var canonical) ? id : canonical switch
        {
            "Etc/UTC" => "UTC",
            "Etc/GMT" => "GMT",
            _ => canonical,
        };
    }

    /// <summary>The zone id that a name stands for: a city, a country with one zone, or an id; null for none.</summary>
    /// <param name="name">As <see cref="Key"/> makes it.</param>
    public static string? Lookup(string name) => Ids.Value.GetValueOrDefault(name);

    /// <summary>Whether a name, folded, stands for a country or continent with several zones.</summary>
    public static bool HasSeveral(string name) => Several.Value.Contains(name);

    /// <summary>Whether a word occurs in any name, so that it is no misspelling of something else.</summary>
    public static bool IsWord(string word) => Words.Value.Contains(word);

    /// <summary>A short name to show: <c>Berlin</c>, <c>New York</c>, <c>UTC+5:30</c>.</summary>
    public static string Label(DateTimeZone zone) => Label(zone.Id);

    /// <summary>A short name for an id.</summary>
    public static string Label(string id)
    {
        if (id.StartsWith("UTC", StringComparison.Ordinal) && Find(id) is { } fixedOffset)
        {
            return OffsetLabel(fixedOffset.MinOffset);
        }

        var name = id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return id.StartsWith("Etc/", StringComparison.Ordinal) && Find(id) is { } etc ? OffsetLabel(etc.MinOffset) : name;
    }

    /// <summary>An offset as people write it: <c>UTC</c>, <c>UTC+1</c>, <c>UTC−3:30</c>.</summary>
    public static string OffsetLabel(Offset offset)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        var sign = offset.Seconds < 0 ? '−' : '+';
        return minutes == 0 ? "UTC" : minutes % 60 == 0 ? $"UTC{sign}{minutes / 60}" : $"UTC{sign}{minutes / 60}:{minutes % 60:D2}";
    }

    /// <summary>The words of a name, folded, without punctuation: <c>America/Port-au-Prince</c> is <c>america port au prince</c>.</summary>
    public static string Key(string name)
    {
        var letters = Folding.Fold(name).Replace("'", "").Select(character => char.IsLetterOrDigit(character) ? character : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static FrozenDictionary<string, string> BuildIds()
    {
        var ids = new Dictionary<string, string>();
        foreach (var id in Source.GetIds().Where(id => !id.StartsWith("Etc/", StringComparison.Ordinal)))
        {
            ids[Key(id)] = Canonical(id);
            if (id.Contains('/') && Key(Label(id)) is var city && !NotAlone.Contains(city) && !Lexicon.IsKnown(city))
            {
                ids.TryAdd(city, Canonical(id));
            }
        }

        foreach (var alone in NotAlone)
        {
            ids.Remove(alone);
        }

        foreach (var country in Source.ZoneLocations!.GroupBy(place => place.CountryName).Where(places => places.Count() == 1))
        {
            ids.TryAdd(Key(country.Key.Split('(')[0]), country.Single().ZoneId);
        }

        foreach (var (names, id) in Cities.Countries)
        {
            foreach (var name in names.Split(','))
            {
                ids[name] = id;
            }
        }

        foreach (var place in Place.FromTable())
        {
            foreach (var name in place.Names)
            {
                ids[Key(name)] = place.ZoneId;
            }
        }

        return ids.ToFrozenDictionary();
    }
}
