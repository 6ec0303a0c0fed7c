using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Quadrennial.Bot.Commands;
using Quadrennial.Bot.Storage;
using Quadrennial.Bot.When.Zones;

namespace Quadrennial.Bot.Library;

/// <summary>
/// Whose clock a time is meant by: the person's, else the server's, else UTC. Answers come from memory, because suggestions while
/// typing cannot wait; what is set is on disk first. Memory is filled beside the start, which does not wait for it.
/// </summary>
internal sealed class Zones(StateDatabase state) : IHostedService
{
    private readonly ConcurrentDictionary<ZoneOwner, string> _zones = new();
    private readonly Lock _gate = new();
    private Task? _loading;

    /// <summary>The zone that times in a call are meant in, as far as memory is filled: while a person types.</summary>
    public ZoneInUse For(CommandCall call)
    {
        var person = SetBy(ZoneOwner.Person(call.Caller.Id));
        var server = call.Place.GuildId is { } guild ? SetBy(ZoneOwner.Server(guild)) : default;
        var gone = person is { Id: not null, Zone: null } ? person.Id : server is { Id: not null, Zone: null } ? server.Id : null;
        return (person.Zone, server.Zone) switch
        {
            ({ } own, _) => new ZoneInUse(own, ZoneOrigin.Person),
            (_, { } shared) => new ZoneInUse(shared, ZoneOrigin.Server) { Gone = gone },
            _ => new ZoneInUse(DateTimeZone.Utc, ZoneOrigin.Nobody) { Gone = gone },
        };
    }

    /// <summary>The zone that times in a call are meant in.</summary>
    public async Task<ZoneInUse> FindAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await LoadedAsync().WaitAsync(cancellationToken);
        return For(call);
    }

    /// <summary>What an owner has set; no zone where it is no longer in the zone data, and no id where nothing is set.</summary>
    public async Task<(string? Id, DateTimeZone? Zone)> SetByAsync(ZoneOwner owner, CancellationToken cancellationToken)
    {
        await LoadedAsync().WaitAsync(cancellationToken);
        return SetBy(owner);
    }

    /// <summary>Sets an owner's zone, or forgets it; when the task ends, that is on disk.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="zoneId">The id from <see cref="ZoneSearch"/>; null to forget it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SetAsync(ZoneOwner owner, string? zoneId, CancellationToken cancellationToken)
    {
        await LoadedAsync().WaitAsync(cancellationToken);
        await state.WriteAsync(
            transaction =>
            {
                if (zoneId is null)
                {
                    ZoneStore.Remove(transaction, owner);
                    transaction.AfterCommit(() => _zones.TryRemove(owner, out _));
                }
                else
                {
                    ZoneStore.Put(transaction, owner, zoneId);
                    transaction.AfterCommit(() => _zones[owner] = zoneId);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    Task IHostedService.StartAsync(CancellationToken cancellationToken)
    {
        _ = LoadedAsync();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private (string? Id, DateTimeZone? Zone) SetBy(ZoneOwner owner) =>
        _zones.TryGetValue(owner, out var id) ? (id, ZoneNames.Find(id)) : default;

    /// <summary>Once is enough; a load that failed is tried again by whoever asks next.</summary>
    private Task LoadedAsync()
    {
        lock (_gate)
        {
            return _loading is { IsFaulted: false } ? _loading : _loading = LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        foreach (var stored in await state.ReadAsync(ZoneStore.All, CancellationToken.None))
        {
            // Many people share few zones.
            _zones[new ZoneOwner(string.Intern(stored.Owner), stored.OwnerId)] = string.Intern(stored.ZoneId);
        }
    }
}

/// <summary>The zone that times are meant in, and why.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Origin">Who has set it.</param>
internal sealed record ZoneInUse(DateTimeZone Zone, ZoneOrigin Origin)
{
    /// <summary>The id of a zone that should have been used and is no longer in the zone data; null where all is well.</summary>
    public string? Gone { get; init; }
}

/// <summary>Who has set a zone.</summary>
internal enum ZoneOrigin
{
    /// <summary>The person who asks.</summary>
    Person,

    /// <summary>The server in which is asked.</summary>
    Server,

    /// <summary>Nobody, so it is UTC.</summary>
    Nobody,
}
