using System.Collections.Frozen;

namespace Quadrennial.Bot.When.Zones;

/// <summary>
/// Letters that stand for zones. They name a region's clock, not a fixed offset: "9am PST" in July means nine o'clock in Los Angeles.
/// Where several regions use the same letters, the person is asked.
/// </summary>
internal static class ZoneAbbreviations
{
    private static readonly FrozenDictionary<string, string[]> Zones = new Dictionary<string, string[]>
    {
        ["utc"] = ["UTC"], ["z"] = ["UTC"], ["zulu"] = ["UTC"], ["gmt"] = ["GMT"], ["uct"] = ["UTC"],
        ["pst"] = ["America/Los_Angeles"], ["pdt"] = ["America/Los_Angeles"], ["pt"] = ["America/Los_Angeles"],
        ["mst"] = ["America/Denver"], ["mdt"] = ["America/Denver"], ["mt"] = ["America/Denver"],
        ["cdt"] = ["America/Chicago"], ["ct"] = ["America/Chicago"],
        ["est"] = ["America/New_York"], ["edt"] = ["America/New_York"], ["et"] = ["America/New_York"],
        ["akst"] = ["America/Anchorage"], ["akdt"] = ["America/Anchorage"], ["hst"] = ["Pacific/Honolulu"], ["adt"] = ["America/Halifax"],
        ["nst"] = ["America/St_Johns"], ["ndt"] = ["America/St_Johns"],
        ["brt"] = ["America/Sao_Paulo"], ["art"] = ["America/Argentina/Buenos_Aires"], ["clt"] = ["America/Santiago"],
        ["clst"] = ["America/Santiago"], ["cot"] = ["America/Bogota"], ["pet"] = ["America/Lima"], ["vet"] = ["America/Caracas"],
        ["wet"] = ["WET"], ["west"] = ["WET"], ["cet"] = ["CET"], ["cest"] = ["CET"], ["mez"] = ["CET"], ["mesz"] = ["CET"], ["met"] = ["MET"],
        ["eet"] = ["EET"], ["eest"] = ["EET"], ["msk"] = ["Europe/Moscow"], ["trt"] = ["Europe/Istanbul"],
        ["wat"] = ["Africa/Lagos"], ["cat"] = ["Africa/Maputo"], ["eat"] = ["Africa/Nairobi"], ["sast"] = ["Africa/Johannesburg"],
        ["idt"] = ["Asia/Jerusalem"], ["pkt"] = ["Asia/Karachi"], ["npt"] = ["Asia/Kathmandu"], ["ict"] = ["Asia/Bangkok"],
        ["wib"] = ["Asia/Jakarta"], ["pht"] = ["Asia/Manila"], ["sgt"] = ["Asia/Singapore"], ["hkt"] = ["Asia/Hong_Kong"],
        ["kst"] = ["Asia/Seoul"], ["jst"] = ["Asia/Tokyo"], ["awst"] = ["Australia/Perth"], ["acst"] = ["Australia/Adelaide"],
        ["acdt"] = ["Australia/Adelaide"], ["aest"] = ["Australia/Sydney"], ["aedt"] = ["Australia/Sydney"],
        ["nzst"] = ["Pacific/Auckland"], ["nzdt"] = ["Pacific/Auckland"], ["nzt"] = ["Pacific/Auckland"],
        ["ist"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
        ["cst"] = ["America/Chicago", "Asia/Shanghai", "America/Havana"],
        ["bst"] = ["Europe/London", "Asia/Dhaka"],
        ["ast"] = ["America/Halifax", "Asia/Riyadh"],
        ["gst"] = ["Asia/Dubai", "Atlantic/South_Georgia"],
        ["sst"] = ["Asia/Singapore", "Pacific/Pago_Pago"],
        ["wst"] = ["Australia/Perth", "Pacific/Apia"],
        ["amt"] = ["America/Manaus", "Asia/Yerevan"],
        ["ect"] = ["America/Guayaquil", "Europe/Paris"],
    }.ToFrozenDictionary();

    /// <summary>Words that may stand before "time".</summary>
    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        ["eastern"] = "America/New_York", ["us eastern"] = "America/New_York", ["central"] = "America/Chicago", ["us central"] = "America/Chicago",
        ["mountain"] = "America/Denver", ["us mountain"] = "America/Denver", ["pacific"] = "America/Los_Angeles", ["us pacific"] = "America/Los_Angeles",
        ["central european"] = "CET", ["eastern european"] = "EET", ["western european"] = "WET", ["greenwich mean"] = "GMT",
        ["coordinated universal"] = "UTC", ["universal"] = "UTC", ["british summer"] = "Europe/London", ["british"] = "Europe/London",
        ["indian standard"] = "Asia/Kolkata", ["india standard"] = "Asia/Kolkata", ["indian"] = "Asia/Kolkata",
        ["eastern standard"] = "America/New_York", ["eastern daylight"] = "America/New_York", ["pacific standard"] = "America/Los_Angeles",
        ["pacific daylight"] = "America/Los_Angeles", ["central standard"] = "America/Chicago", ["central daylight"] = "America/Chicago",
        ["mountain standard"] = "America/Denver", ["mountain daylight"] = "America/Denver", ["irish"] = "Europe/Dublin", ["irish standard"] = "Europe/Dublin",
        ["israel standard"] = "Asia/Jerusalem", ["japan standard"] = "Asia/Tokyo", ["china standard"] = "Asia/Shanghai",
    }.ToFrozenDictionary();

    /// <summary>The zone ids that letters may stand for: one, several to ask about, or none.</summary>
    public static IReadOnlyList<string> Find(string letters) => Zones.GetValueOrDefault(letters, []);

    /// <summary>The zone id of words such as "eastern" where "time" follows; null for others.</summary>
    public static string? FindRegion(string words) => Regions.GetValueOrDefault(words);

    /// <summary>Whether the letters are the offset itself and need no remark.</summary>
    public static bool IsPlain(string letters) => letters is "utc" or "z" or "zulu" or "gmt" or "uct" or "cet" or "eet" or "wet" or "met";
}
