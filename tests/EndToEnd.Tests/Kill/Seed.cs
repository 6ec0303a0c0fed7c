using Quadrennial.Bot.Delivery;
using Quadrennial.Bot.Features.Reminders;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>A message to be planned.</summary>
/// <param name="Number">Later ones are due later.</param>
/// <param name="Owner">Whose it is; and who gets it, where the channel is their direct messages.</param>
/// <param name="Channel">Where it goes.</param>
/// <param name="DueAt">When, by the bot's clock: a full second of a Monday.</param>
internal sealed record Seed(int Number, Person Owner, Channel Channel, DateTimeOffset DueAt)
{
    /// <summary>What it says.</summary>
    public string Text => $"message no. {Number}";

    /// <summary>Whether it comes again a week later.</summary>
    public bool IsWeekly => Number % 5 == 0;

    /// <summary>As somebody would have set it.</summary>
    public Reminder ToReminder() => new()
    {
        PersonId = Owner.Id,
        About = Text,
        Schedule = IsWeekly ? $"R/{DueAt:s}[UTC]/P1W/MO" : $"{DueAt:s}+00:00[UTC]",
        Target = (Channel.Kind == ChannelKind.DirectMessage ? Target.Person(Owner.Id) : Target.Channel(Channel.Id)).ToString(),
        GuildId = Channel.Guild?.Id,
        SetAt = DueAt.AddDays(-1),
        DueAt = DueAt,
    };
}
