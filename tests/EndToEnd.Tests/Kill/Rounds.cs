using System.Globalization;

namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>How much is killed: as much as CI has time for, or more where somebody asks for it.</summary>
internal static class Rounds
{
    /// <summary>Kills over all runs, unless <c>QUADRENNIAL_KILLS</c> says otherwise.</summary>
    private const int Usual = 200;

    private static readonly int Kills = Number("QUADRENNIAL_KILLS") ?? Usual;

    /// <summary>Numbers of the runs of one sort.</summary>
    /// <param name="usually">How many there are of the usual eight, of 25 kills each.</param>
    public static TheoryData<int> Of(int usually) => new(Enumerable.Range(1, Math.Max(1, usually * Kills / Usual)));

    /// <summary>Another each time, unless <c>QUADRENNIAL_KILL_SEED</c> names one; a run that fails names its own.</summary>
    public static int NextSeed() => Number("QUADRENNIAL_KILL_SEED") ?? Random.Shared.Next();

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
