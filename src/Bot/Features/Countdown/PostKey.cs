using NodaTime;
using NodaTime.Text;

namespace Quadrennial.Bot.Features.Countdown;

/// <summary>Which post of a channel it is: the part of its identity that stays the same for ever.</summary>
internal abstract record PostKey
{
    private const string TalkWord = "talk";
    private const string UpdateWord = "update";

    private PostKey()
    {
    }

    /// <summary>A rung of the way to an edition: <c>dtrace.conf/2028/days-30</c>.</summary>
    public sealed record OfRung(string ConferenceId, int Year, string Name) : PostKey
    {
        public override string ToString() => $"{ConferenceId}/{Year}/{Name}";
    }

    /// <summary>The talk of a week: <c>dtrace.conf/talk/2027-01-04</c>.</summary>
    public sealed record OfTalk(string ConferenceId, LocalDate Monday) : PostKey
    {
        public override string ToString() => $"{ConferenceId}/{TalkWord}/{LocalDatePattern.Iso.Format(Monday)}";
    }

    /// <summary>What has changed, or what was missed: <c>dtrace.conf/update/3</c>.</summary>
    public sealed record OfUpdate(string ConferenceId, long Number) : PostKey
    {
        public override string ToString() => $"{ConferenceId}/{UpdateWord}/{Number}";
    }

    /// <summary>Reads what was written.</summary>
    public static PostKey Parse(string text)
    {
        var name = text.LastIndexOf('/');
        var word = text.LastIndexOf('/', name - 1);
        var (conference, middle, last) = (text[..word], text[(word + 1)..name], text[(name + 1)..]);
        return middle switch
        {
            TalkWord => new OfTalk(conference, LocalDatePattern.Iso.Parse(last).Value),
            UpdateWord => new OfUpdate(conference, long.Parse(last)),
            _ => new OfRung(conference, int.Parse(middle), last),
        };
    }
}
