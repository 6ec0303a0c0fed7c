namespace Quadrennial.Bot.When.Grammar;

/// <summary>A sensible second reading, offered beside the first.</summary>
internal enum Alternative
{
    /// <summary>The first reading.</summary>
    None,

    /// <summary>"at 9" in the evening.</summary>
    OtherHalfOfDay,

    /// <summary>"next Friday" as the first one ahead, and "Friday" as the one after it.</summary>
    OtherWeek,

    /// <summary>"Friday at midnight" as the end of Friday.</summary>
    OtherEndOfDay,

    /// <summary>"last Friday of the month" only once.</summary>
    OnlyOnce,
}
