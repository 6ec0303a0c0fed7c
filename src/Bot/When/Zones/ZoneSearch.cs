using NodaTime;
using Quadrennial.Bot.When.Grammar;

namespace Quadrennial.Bot.When.Zones;

/// <summary>A zone to offer.</summary>
/// <param name="Label">The place, its country, what its clocks show now: <c>Berlin, Germany · now 23:41, UTC+1</c>.</param>
/// <param name="ZoneId">The id to store.</param>
internal sealed record ZoneChoice(string Label, string ZoneId);

/// <summary>Finds zones by city, country, id, abbreviation or offset, while a person types.</summary>
internal static class ZoneSearch
{
    /// <summary>Discord shows at most so many choices.</summary>
    public const int MaxChoices = 25;

    private static readonly Lazy<Entry[]> Entries = new(BuildEntries);

    /// <summary>The places that match, best first. Nothing typed offers well-known ones, west to east.</summary>
    /// <param name="typed">What stands there so far; user text.</param>
    /// <param name="now">The instant whose local times are shown.</param>
    public static IReadOnlyList<ZoneChoice> Search(string? typed, Instant now)
    {
        var text = (typed ?? "").Trim();
        var query = text.Length > WhenPolicy.MaxLength ? "" : ZoneNames.Key(text);
        if (query.Length == 0 && text.Length > 0)
        {
            return [.. Offsets(text).Select(place => Choice(place, now))];
        }

        var places = Offsets(text).Concat(ByLetters(query)).Concat(Ranked(entry => entry.Rank(query))).ToList();
        if (places.Count == 0)
        {
            places.AddRange(Ranked(entry => entry.RankMisspelt(query)));
        }

        return
        [
            .. places
                .DistinctBy(place => place.Title)
                .Take(MaxChoices)
                .Select(place => Choice(place, now)),
        ];
    }

    /// <summary>The zone a person named, if the name leaves no doubt: an id, a city, an abbreviation of one region, an offset.</summary>
    public static DateTimeZone? Find(string? text)
    {
        var name = (text ?? "").Trim();
        if (name.Length is 0 or > WhenPolicy.MaxLength)
        {
            return null;
        }

        var key = ZoneNames.Key(name);
        var id = ZoneNames.Find(name) is not null ? ZoneNames.Canonical(name)
            : Offsets(name).FirstOrDefault()?.ZoneId
            ?? (ZoneAbbreviations.Find(key) is [var only] ? only : null)
            ?? ZoneNames.Lookup(key);
        return id is null ? null : ZoneNames.Find(id);
    }

    private static IEnumerable<Place> Ranked(Func<Entry, int?> rank) => Entries.Value
        .Select(entry => (entry.Place, Rank: rank(entry)))
        .Where(match => match.Rank is not null)
        .OrderBy(match => match.Rank)
        .Select(match => match.Place);

    private static ZoneChoice Choice(Place place, Instant now)
    {
        var there = now.InZone(ZoneNames.Find(place.ZoneId)!);
        var clock = $"now {there.Hour:D2}:{there.Minute:D2}";
        var offset = ZoneNames.OffsetLabel(there.Offset);
        return new ZoneChoice(offset == place.Title ? $"{place.Title} · {clock}" : $"{place.Title} · {clock}, {offset}", place.ZoneId);
    }

    private static IEnumerable<Place> Offsets(string text)
    {
        var tokens = Tokeniser.Read(text);
        if (ZonePhrase.ReadOffset(tokens) is { } zone && tokens.IsAtEnd && zone.Id != "UTC")
        {
            yield return new Place([ZoneNames.Label(zone)], null, zone.Id);
        }
    }

    private static IEnumerable<Place> ByLetters(string query)
    {
        var ids = ZoneAbbreviations.Find(query);
        return ids.Select(id => Array.Find(Entries.Value, entry => entry.Place.ZoneId == id)?.Place).OfType<Place>();
    }

    private static Entry[] BuildEntries()
    {
        var located = Place.FromZoneData().ToList();
        var table = Place.FromTable().ToList();
        var fromTable = table.Select(place => place.Title).ToHashSet();
        return
        [
            .. Place.WithoutCountry()
                .Concat(located.Where(place => !fromTable.Contains(place.Title)))
                .Concat(table)
                .Select(place => new Entry(place, Prominence(place)))
                .OrderBy(entry => entry.Prominence),
        ];
    }

    /// <summary>The zone's own city before others of its zone, well-known zones before the rest.</summary>
    private static int Prominence(Place place)
    {
        var known = Array.IndexOf(Cities.WellKnown, place.ZoneId);
        var isNamesake = ZoneNames.Label(place.ZoneId) == place.Names[0];
        return (known, isNamesake, place.Country) switch
        {
            (_, _, null) => 1000,
            ( >= 0, true, _) => known,
            ( >= 0, false, _) => 100 + known,
            _ => 200,
        };
    }

    private sealed class Entry(Place place, int prominence)
    {
        private readonly string[] _names = [.. place.Names.Select(ZoneNames.Key)];

        private readonly string[] _words = [.. place.Names.Append(place.Country ?? "").SelectMany(name => ZoneNames.Key(name).Split(' ')).Distinct()];

        private readonly string _country = ZoneNames.Key(place.Country ?? "");

        public Place Place { get; } = place;

        public int Prominence { get; } = prominence;

        /// <summary>Smaller is better; null where it does not match.</summary>
        public int? Rank(string query)
        {
            if (query.Length == 0)
            {
                return Prominence < 100 ? Prominence : null;
            }

            if (Array.IndexOf(_names, query) is var exact and >= 0)
            {
                return exact == 0 ? 0 : 1;
            }

            if (_country == query || Array.Exists(Cities.CountryNames, other => other.Name == query && other.Country == Place.Country))
            {
                return 100 + Prominence;
            }

            if (Array.FindIndex(_names, name => name.StartsWith(query, StringComparison.Ordinal)) is var prefix and >= 0)
            {
                return 10_000 + (prefix == 0 ? 0 : 5_000) + Prominence;
            }

            if (query.Length >= 3 && _country.StartsWith(query, StringComparison.Ordinal))
            {
                return 20_000 + Prominence;
            }

            var words = query.Split(' ');
            return words.All(word => _words.Any(mine => mine.StartsWith(word, StringComparison.Ordinal))) ? 30_000 + Prominence : null;
        }

        /// <summary>Smaller is better; null where more than a slip or two would be needed.</summary>
        public int? RankMisspelt(string query)
        {
            var most = Spelling.Tolerance(query.Length);
            var slips = _names
                .Where(name => most > 0 && name.Length >= query.Length - most)
                .Select(name => Spelling.Slips(query, name, allowUnfinished: true))
                .DefaultIfEmpty(most + 1)
                .Min();
            return slips <= most ? (slips * 2_000) + Prominence : null;
        }
    }
}
