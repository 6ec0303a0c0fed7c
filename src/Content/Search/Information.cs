namespace Quadrennial.Content.Search;

/// <summary>
/// How much a word says, from 0 (every record has it) to 1 (none has): the rarer, the more. So <c>dtrace</c> counts for nothing at
/// dtrace.conf, and a word that nobody here ever used counts in full against a match that lacks it.
/// </summary>
/// <param name="records">How many records there are.</param>
internal sealed class Information(int records)
{
    private readonly float _most = Surprise(records, 0);

    /// <summary>What a word says that so many records hold.</summary>
    // The root keeps the frequent half of a small vocabulary from counting for next to nothing.
    public float OfWordIn(int holders) => MathF.Sqrt(Surprise(records, Math.Min(holders, records)) / _most);

    private static float Surprise(int records, int holders) => MathF.Log(1 + (records - holders + 0.5f) / (holders + 0.5f));
}
