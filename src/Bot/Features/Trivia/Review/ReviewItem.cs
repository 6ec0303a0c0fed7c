using System.Globalization;
using Quadrennial.Content.Model;

namespace Quadrennial.Bot.Features.Trivia.Review;

/// <summary>Something that waits for a reviewer.</summary>
/// <param name="At">Since when.</param>
internal abstract record ReviewItem(DateTimeOffset At)
{
    /// <summary>Somebody finds something wrong with a question.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Own">The suggestion that the question is, where the server approved it itself; else null.</param>
    public sealed record Reported(Report Report, Suggestion? Own) : ReviewItem(Report.At);

    /// <summary>Somebody suggests a question.</summary>
    public sealed record Suggested(Suggestion Suggestion) : ReviewItem(Suggestion.At);
}

/// <summary>What a server's reviewers have before them.</summary>
/// <param name="Items">What waits, the oldest first.</param>
/// <param name="Approved">How many questions of the server's own its games ask.</param>
/// <param name="RoleId">The reviewers' role, or null.</param>
internal sealed record ReviewDesk(IReadOnlyList<ReviewItem> Items, int Approved, ulong? RoleId);

/// <summary>What a reviewer may decide.</summary>
internal enum ReviewVerdict
{
    /// <summary>A report is seen to.</summary>
    Done,

    /// <summary>A report has no grounds.</summary>
    Dismiss,

    /// <summary>A report is right, and the server's own question is asked no longer.</summary>
    TakeOut,

    /// <summary>A suggestion is asked from now on, as an easy question.</summary>
    Easy,

    /// <summary>A suggestion is asked from now on.</summary>
    Medium,

    /// <summary>A suggestion is asked from now on, as a hard question.</summary>
    Hard,

    /// <summary>A suggestion is not taken.</summary>
    Reject,
}

/// <summary>A decision as a button carries it: <c>12.Done.3</c>, number, verdict and the page it is on.</summary>
/// <param name="Id">The report's or suggestion's number.</param>
/// <param name="Verdict">What is decided.</param>
/// <param name="Page">The page of the list.</param>
internal readonly record struct ReviewDecision(long Id, ReviewVerdict Verdict, int Page)
{
    /// <summary>How hard the question is that is approved, or null.</summary>
    public Difficulty? Difficulty => Verdict switch
    {
        ReviewVerdict.Easy => Content.Model.Difficulty.Easy,
        ReviewVerdict.Medium => Content.Model.Difficulty.Medium,
        ReviewVerdict.Hard => Content.Model.Difficulty.Hard,
        _ => null,
    };

    /// <summary>Reads what a button carries.</summary>
    public static ReviewDecision? Parse(string argument) =>
        argument.Split('.') is [var id, var verdict, var page]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.TryParse<ReviewVerdict>(verdict, out var decided) && Enum.IsDefined(decided)
        && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new ReviewDecision(number, decided, shown)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Id}.{Verdict}.{Page}";
}
