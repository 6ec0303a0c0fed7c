using System.Text.Json.Serialization;
using Quadrennial.Discord.Json;

namespace Quadrennial.Discord.Gateway;

/// <summary>What stands beside the bot's name.</summary>
public sealed record Presence
{
    /// <summary><c>online</c>, <c>idle</c>, <c>dnd</c> or <c>invisible</c>.</summary>
    public string Status { get; init; } = "online";

    /// <summary>What it is doing; clients show the first.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Since when it is idle, in Unix milliseconds, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? Since { get; init; }

    /// <summary>Whether it is away.</summary>
    public bool Afk { get; init; }

    /// <summary>Online with a line of text below the name.</summary>
    public static Presence Saying(string text) =>
        new() { Activities = [new Activity("Custom Status", ActivityType.Custom) { State = text }] };

    /// <summary>Online and watching something.</summary>
    public static Presence Watching(string what) => new() { Activities = [new Activity(what, ActivityType.Watching)] };
}

/// <summary>What somebody is doing.</summary>
/// <param name="Name">What; at most 128 characters.</param>
/// <param name="Type">How it is put.</param>
public sealed record Activity(string Name, ActivityType Type)
{
    /// <summary>The text of a custom status, or a second line; at most 128 characters.</summary>
    public string? State { get; init; }
}

/// <summary>How an activity is put.</summary>
[JsonConverter(typeof(NumericEnumConverter<ActivityType>))]
public enum ActivityType
{
    /// <summary>Playing …</summary>
    Playing = 0,

    /// <summary>Listening to …</summary>
    Listening = 2,

    /// <summary>Watching …</summary>
    Watching = 3,

    /// <summary>The state alone.</summary>
    Custom = 4,

    /// <summary>Competing in …</summary>
    Competing = 5,
}
