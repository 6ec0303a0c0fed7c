using Quadrennial.Bot.Commands;
using Quadrennial.Content;

namespace Quadrennial.Bot.Tests.Features.Trivia.Review;

/// <summary>Suggestions to start from, as they are typed into the form.</summary>
internal static class Suggested
{
    public static readonly (string Key, string Value)[] Choice =
    [
        ("ask", "Which *engine*\nwas counted?"),
        ("answer", "The third"),
        ("wrong", "The second\n\n The fourth "),
        ("explanation", "It ran."),
        ("source", "counting engines"),
    ];

    public static readonly (string Key, string Value)[] Typed =
    [
        ("ask", "Who counted?"),
        ("answer", "Ada Lovelace\nAda"),
        ("explanation", "She did."),
        ("source", "https://example.org/ada"),
    ];

    /// <summary>A conference with a talk of which no question can be made.</summary>
    public static Catalogue Catalogue { get; } = new([A.Conference], [A.Edition], [A.Talk with { IsTitleDescriptive = true }], [A.Speaker], [A.Topic]);

    public static async Task<Card> SuggestAsync(this Somebody person, params IReadOnlyList<(string Key, string Value)> fields) =>
        await person.SendAsync(Assert.IsType<Reply.OpenForm>(await person.UseAsync("trivia suggest")).Form, fields);

    public static (string Key, string Value)[] With((string Key, string Value)[] fields, params (string Key, string Value)[] others) =>
    [
        .. new[] { "ask", "answer", "wrong", "explanation", "source" }.Select(key => (
            key,
            others.Concat(fields).FirstOrDefault(field => field.Key == key).Value ?? "")),
    ];
}
