namespace Quadrennial.Content.Search;

/// <summary>
/// How much a word says, from 0 (every record has it) to 1 (none has): the rarer, the more. So <c>dtrace</c> counts for nothing at
/// dtrace.conf, and a word that nobody here ever used counts in full against a match that lacks it.
/// </summary>
/// <param name="records">How many records there are.</param>
internal readonly struct Information(int records)
{
    private readonly float _most = MathF.Log(1 + (records + 0.5f) / 0.5f);

    /// <summary>What a word says that so many records hold.</summary>
    public float OfWordIn(int holders) =>
        MathF.Log(1 + (records - Math.Min(holders, records) + 0.5f) / (Math.Min(holders, records) + 0.5f)) / _most;
}
