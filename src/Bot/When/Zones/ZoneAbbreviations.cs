using System.Collections.Frozen;

namespace Quadrennial.Bot.When.Zones;

/// <summary>
/// Letters that stand for zones. They name a region's clock, not a fixed offset: "9am PST" in July means nine o'clock in Los Angeles.
/// Where several regions use the same letters, the person is asked.
/// </summary>
internal static class ZoneAbbreviations
{
    private static readonly (string Letters, string[] Ids)[] Table =
    [
        ("utc z zulu uct", ["UTC"]),
        ("gmt", ["GMT"]),
        ("pst pdt pt", ["America/Los_Angeles"]),
        ("mst mdt mt", ["America/Denver"]),
        ("cdt ct", ["America/Chicago"]),
        ("est edt et", ["America/New_York"]),
        ("akst akdt", ["America/Anchorage"]),
        ("hst", ["Pacific/Honolulu"]),
        ("adt", ["America/Halifax"]),
        ("nst ndt", ["America/St_Johns"]),
        ("brt", ["America/Sao_Paulo"]),
        ("art", ["America/Argentina/Buenos_Aires"]),
        ("clt clst", ["America/Santiago"]),
        ("cot", ["America/Bogota"]),
        ("pet", ["America/Lima"]),
        ("vet", ["America/Caracas"]),
        ("wet west", ["WET"]),
        ("cet cest mez mesz", ["CET"]),
        ("met", ["MET"]),
        ("eet eest", ["EET"]),
        ("msk", ["Europe/Moscow"]),
        ("trt", ["Europe/Istanbul"]),
        ("wat", ["Africa/Lagos"]),
        ("cat", ["Africa/Maputo"]),
        ("eat", ["Africa/Nairobi"]),
        ("sast", ["Africa/Johannesburg"]),
        ("idt", ["Asia/Jerusalem"]),
        ("pkt", ["Asia/Karachi"]),
        ("npt", ["Asia/Kathmandu"]),
        ("ict", ["Asia/Bangkok"]),
        ("wib", ["Asia/Jakarta"]),
        ("pht", ["Asia/Manila"]),
        ("sgt", ["Asia/Singapore"]),
        ("hkt", ["Asia/Hong_Kong"]),
        ("kst", ["Asia/Seoul"]),
        ("jst", ["Asia/Tokyo"]),
        ("awst", ["Australia/Perth"]),
        ("acst acdt", ["Australia/Adelaide"]),
        ("aest aedt", ["Australia/Sydney"]),
        ("nzst nzdt nzt", ["Pacific/Auckland"]),
        ("ist", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
        ("cst", ["America/Chicago", "Asia/Shanghai", "America/Havana"]),
        ("bst", ["Europe/London", "Asia/Dhaka"]),
        ("ast", ["America/Halifax", "Asia/Riyadh"]),
        ("gst", ["Asia/Dubai", "Atlantic/South_Georgia"]),
        ("sst", ["Asia/Singapore", "Pacific/Pago_Pago"]),
        ("wst", ["Australia/Perth", "Pacific/Apia"]),
        ("amt", ["America/Manaus", "Asia/Yerevan"]),
        ("ect", ["America/Guayaquil", "Europe/Paris"]),
    ];

    private static readonly (string Names, string Id)[] RegionTable =
    [
        ("eastern,us eastern,eastern standard,eastern daylight", "America/New_York"),
        ("central,us central,central standard,central daylight", "America/Chicago"),
        ("mountain,us mountain,mountain standard,mountain daylight", "America/Denver"),
        ("pacific,us pacific,pacific standard,pacific daylight", "America/Los_Angeles"),
        ("central european", "CET"),
        ("eastern european", "EET"),
        ("western european", "WET"),
        ("greenwich mean", "GMT"),
        ("coordinated universal,universal", "UTC"),
        ("british summer,british", "Europe/London"),
        ("indian standard,india standard,indian", "Asia/Kolkata"),
        ("irish,irish standard", "Europe/Dublin"),
        ("israel standard", "Asia/Jerusalem"),
        ("japan standard", "Asia/Tokyo"),
        ("china standard", "Asia/Shanghai"),
    ];

    private static readonly FrozenDictionary<string, string[]> Zones =
        Table.SelectMany(row => row.Letters.Split(' ').Select(letters => (letters, row.Ids))).ToFrozenDictionary(row => row.letters, row => row.Ids);

    private static readonly FrozenDictionary<string, string> Regions =
        RegionTable.SelectMany(row => row.Names.Split(',').Select(name => (name, row.Id))).ToFrozenDictionary(row => row.name, row => row.Id);

    /// <summary>The zone ids that letters may stand for: one, several to ask about, or none.</summary>
    public static IReadOnlyList<string> Find(string letters) => Zones.GetValueOrDefault(letters, []);

    /// <summary>The zone id of words such as "eastern" where "time" follows; null for others.</summary>
    public static string? FindRegion(string words) => Regions.GetValueOrDefault(words);

    /// <summary>Whether the letters are the offset itself and need no remark.</summary>
    public static bool IsPlain(string letters) => letters is "utc" or "z" or "zulu" or "gmt" or "uct" or "cet" or "eet" or "wet" or "met";
}
