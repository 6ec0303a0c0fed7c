using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>A suggestion as somebody typed it into the form; kept so, to be filled in again.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Answer">The right answer; of a typed one, further forms of it in lines of their own.</param>
/// <param name="Wrong">Wrong options, one a line; blank where the answer is to be typed.</param>
/// <param name="Explanation">Why.</param>
/// <param name="Source">A talk, or the address of a page.</param>
internal sealed record TypedSuggestion(string Ask, string Answer, string Wrong, string Explanation, string Source)
{
    /// <summary>Nothing yet.</summary>
    public static TypedSuggestion Blank { get; } = new("", "", "", "", "");

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static TypedSuggestion Parse(string json) =>
        JsonSerializer.Deserialize(json, SuggestionJson.Default.TypedSuggestion) ?? Blank;

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SuggestionJson.Default.TypedSuggestion);
}

/// <summary>How suggestions are kept.</summary>
[JsonSerializable(typeof(TypedSuggestion))]
internal sealed partial class SuggestionJson : JsonSerializerContext;
