namespace Quadrennial.Bot.Storage;

/// <summary>
/// The tables of one feature and how they came to be: the first migration creates them, each further one changes them. What was released
/// is never edited, only followed by another.
/// </summary>
/// <param name="Area">The feature, such as <c>reminders</c>; its tables begin with that name.</param>
/// <param name="Migrations">
/// In order; the first is number 1. Statements that both databases take, with <c>{identity}</c> for the type of a key that counts itself;
/// numbers, ids and instants (UTC milliseconds since 1970) are <c>BIGINT</c>, words are <c>TEXT</c>.
/// </param>
internal sealed record StateSchema(string Area, params IReadOnlyList<string> Migrations);
