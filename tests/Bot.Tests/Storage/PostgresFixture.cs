using Quadrennial.Bot.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresServer))]
