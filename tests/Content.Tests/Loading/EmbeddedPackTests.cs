using Quadrennial.Content.Loading;

namespace Quadrennial.Content.Tests.Loading;

public sealed class EmbeddedPackTests
{
    [Fact]
    public void Every_pack_that_ships_loads()
    {
        Assert.Contains("packs/dtrace.conf", PackSource.Embedded.Select(pack => pack.Name));

        var outcome = PackLoader.Load(PackSource.Embedded);

        Assert.Equal([], outcome is PackOutcome.Broken broken ? broken.Errors : []);
        Assert.Equal("dtrace.conf", Assert.IsType<PackOutcome.Loaded>(outcome).Catalogue.Conferences[0].Id);
    }

    [Fact]
    public void A_pack_that_ships_holds_every_file_of_its_folder()
    {
        var folder = Repository.File("src", "Content", "Packs", "dtrace.conf");
        var files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));

        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            PackSource.Embedded.Single(pack => pack.Name == "packs/dtrace.conf").Snapshot().Files.Value.Select(file => file.Path));
    }
}
