using System.Text.Json.Serialization;

namespace Quadrennial.Bot.Features.Trivia.Games;

/// <summary>How lists are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Team>))]
internal sealed partial class GameJson : JsonSerializerContext;
