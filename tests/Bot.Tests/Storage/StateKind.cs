using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Quadrennial.Bot.Tests.Storage;

/// <summary>The databases that hold the state.</summary>
public enum StateKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}

/// <summary>Runs a test on each database; where there is no PostgreSQL, that half is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<StateKind>(StateKind.Sqlite),
        new TheoryDataRow<StateKind>(StateKind.Postgres) { Skip = PostgresServer.WhyMissing },
    ]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
