using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.EndToEnd.Tests.Faces;

/// <summary>Commands as Discord lists them, with an option of every kind, and names around.</summary>
internal static class Sample
{
    public const ulong General = 200;
    public const ulong Bot = 42;

    public static NameBook Names { get; } = new()
    {
        Channels = new Dictionary<ulong, string> { [General] = "general", [201] = "announcements" },
        People = new Dictionary<ulong, string> { [Bot] = "Quadrennial", [300] = "Ada", [301] = "Grace Hopper" },
        Roles = new Dictionary<ulong, string> { [400] = "organisers" },
    };

    public static IReadOnlyList<RegisteredCommand> Commands { get; } = RegisteredCommand.ReadAll(Json(
        """
        [
          { "id": "1", "type": 1, "name": "talk", "description": "Find a talk", "options": [
            { "type": 3, "name": "query", "description": "Any part of its title, speaker or subject", "required": true, "autocomplete": true, "max_length": 60 },
            { "type": 3, "name": "edition", "description": "Which edition", "autocomplete": true },
            { "type": 3, "name": "speaker", "description": "Who spoke", "autocomplete": true },
            { "type": 5, "name": "private", "description": "Only you see it" } ] },
          { "id": "2", "type": 1, "name": "about", "description": "What the bot knows", "options": [
            { "type": 5, "name": "private", "description": "Only you see it" } ] },
          { "id": "3", "type": 1, "name": "edition", "description": "The programme", "options": [
            { "type": 4, "name": "year", "description": "Which year", "min_value": 2008, "max_value": 2100 } ] },
          { "id": "4", "type": 1, "name": "ping", "description": "Are you there?" },
          { "id": "5", "type": 1, "name": "countdown", "description": "Count down", "options": [
            { "type": 1, "name": "follow", "description": "Count down here", "options": [
              { "type": 7, "name": "channel", "description": "Where", "required": true },
              { "type": 3, "name": "style", "description": "How often", "choices": [
                { "name": "Milestones only", "value": "milestones" }, { "name": "Weekly", "value": "weekly" } ] },
              { "type": 8, "name": "ping", "description": "Whom to ping" } ] },
            { "type": 1, "name": "show", "description": "How long still" },
            { "type": 2, "name": "admin", "description": "For organisers", "options": [
              { "type": 1, "name": "stop", "description": "Stop it", "options": [
                { "type": 6, "name": "by", "description": "Who says so" } ] } ] } ] },
          { "id": "6", "type": 1, "name": "dice", "description": "Roll", "options": [
            { "type": 10, "name": "weight", "description": "How heavy", "required": true, "min_value": 0.5 },
            { "type": 4, "name": "sides", "description": "How many", "choices": [ { "name": "six", "value": 6 }, { "name": "twenty", "value": 20 } ] },
            { "type": 9, "name": "against", "description": "Whom" },
            { "type": 11, "name": "picture", "description": "Of the die" } ] },
          { "id": "7", "type": 3, "name": "Find the talk" },
          { "id": "8", "type": 3, "name": "Find the talk again" },
          { "id": "9", "type": 2, "name": "Greet" }
        ]
        """).AsArray());

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
