using Quadrennial.Bot.Library;
using Quadrennial.Bot.Tests.Storage;

namespace Quadrennial.Bot.Tests.Library;

/// <summary>Zones are kept, and answered from memory.</summary>
public sealed class ZonesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_set_outlives_a_restart(StateKind kind)
    {
        await using var state = await TestState.OpenAsync(kind, ZoneStore.Schema);
        var before = new Zones(state.Database);
        await before.SetAsync(ZoneOwner.Person(7), "Asia/Tokyo", Token);
        await before.SetAsync(ZoneOwner.Person(7), "Europe/Berlin", Token);
        await before.SetAsync(ZoneOwner.Person(8), "Europe/Oslo", Token);
        await before.SetAsync(ZoneOwner.Person(8), zoneId: null, Token);
        await before.SetAsync(ZoneOwner.Server(7), "Europe/Paris", Token);

        var after = new Zones(state.Reopen());

        Assert.Equal("Europe/Berlin", (await after.SetByAsync(ZoneOwner.Person(7), Token)).Zone?.Id);
        Assert.Null((await after.SetByAsync(ZoneOwner.Person(8), Token)).Id);
        Assert.Equal("Europe/Paris", (await after.SetByAsync(ZoneOwner.Server(7), Token)).Zone?.Id);
    }

    [Fact]
    public async Task What_was_set_is_known_at_once_while_typing()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, ZoneStore.Schema);
        var zones = new Zones(state.Database);

        await zones.SetAsync(ZoneOwner.Person(7), "Europe/Berlin", Token);

        Assert.Equal(("Europe/Berlin", ZoneOrigin.Person), (zones.For(A.Call()).Zone.Id, zones.For(A.Call()).Origin));
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_remembered()
    {
        await using var state = await TestState.OpenAsync(StateKind.Sqlite, ZoneStore.Schema);
        var zones = new Zones(state.Database);
        await zones.SetAsync(ZoneOwner.Person(7), "Europe/Berlin", Token);
        await state.Database.WriteAsync(transaction => transaction.Execute("DROP TABLE zones"), Token);

        await Assert.ThrowsAnyAsync<Exception>(() => zones.SetAsync(ZoneOwner.Person(7), "Asia/Tokyo", Token));

        Assert.Equal("Europe/Berlin", zones.For(A.Call()).Zone.Id);
    }
}
