namespace Quadrennial.Bot.When.Zones;

/// <summary>A place that people name when they mean a zone.</summary>
/// <param name="Names">What it is called, the name to show first.</param>
/// <param name="Country">The country to show with it, or null.</param>
/// <param name="ZoneId">The zone to store.</param>
internal sealed record Place(IReadOnlyList<string> Names, string? Country, string ZoneId)
{
    /// <summary>The name with the country.</summary>
    public string Title => Country is null ? Names[0] : $"{Names[0]}, {Country}";

    /// <summary>The places of <see cref="Cities.Table"/>.</summary>
    public static IEnumerable<Place> FromTable() =>
        Cities.Table.Select(line => line.Split('|')).Select(cells => new Place(cells[0].Split(','), cells[1], cells[2]));

    /// <summary>The places that the zone data itself locates, with the older names that link to them.</summary>
    public static IEnumerable<Place> FromZoneData()
    {
        var links = ZoneNames.Source.GetIds()
            .Where(id => id.Contains('/') && ZoneNames.Canonical(id) != id)
            .ToLookup(ZoneNames.Canonical);
        return ZoneNames.Source.ZoneLocations!.Select(location => new Place(
            [ZoneNames.Label(location.ZoneId), .. links[location.ZoneId].Select(ZoneNames.Label), location.ZoneId],
            location.CountryName,
            location.ZoneId));
    }

    /// <summary>Zones that belong to no place.</summary>
    public static IEnumerable<Place> WithoutCountry() =>
    [
        new(["UTC", "Coordinated Universal Time"], null, "UTC"),
        new(["GMT", "Greenwich Mean Time"], null, "GMT"),
        new(["CET", "Central European Time"], null, "CET"),
        new(["EET", "Eastern European Time"], null, "EET"),
        new(["WET", "Western European Time"], null, "WET"),
    ];
}
