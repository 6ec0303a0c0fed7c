using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Quadrennial.Bot.Configuration;

/// <summary>Everything that can be set, checked.</summary>
internal sealed record BotSettings
{
    /// <summary>How to reach Discord, and as whom.</summary>
    public required DiscordSettings Discord { get; init; }

    /// <summary>Where the bot keeps what it keeps.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary>Folder that holds what the bot keeps.</summary>
    public string StoragePath => Storage.Path;

    /// <summary>How messages that the bot sends by itself are kept.</summary>
    public required DeliverySettings Delivery { get; init; }

    /// <summary>How much one person may have remembered.</summary>
    public required RemindersSettings Reminders { get; init; }

    /// <summary>Folders of further content packs.</summary>
    public required IReadOnlyList<string> Packs { get; init; }

    /// <summary>The clock of a rehearsal; null for real time.</summary>
    public required RehearsalSettings? Rehearsal { get; init; }

    /// <summary>Reads and checks all settings.</summary>
    /// <param name="configuration">Where they come from.</param>
    /// <param name="settings">The settings, where nothing is wrong.</param>
    /// <param name="reader">What was read, and everything that is wrong.</param>
    public static bool TryRead(IConfiguration configuration, [NotNullWhen(true)] out BotSettings? settings, out SettingsReader reader)
    {
        reader = new SettingsReader(configuration);
        var read = new BotSettings
        {
            Discord = DiscordSettings.Read(reader),
            Storage = StorageSettings.Read(reader),
            Delivery = DeliverySettings.Read(reader),
            Reminders = RemindersSettings.Read(reader),
            Packs = ReadPacks(reader),
            Rehearsal = RehearsalSettings.Read(reader),
        };
        reader.RefuseUnknownKeys();
        settings = reader.Problems.Count == 0 ? read : null;
        return settings is not null;
    }

    private static IReadOnlyList<string> ReadPacks(SettingsReader reader)
    {
        var setting = new Setting("Content:Packs", "Folders of further content packs", "none", "/srv/packs/myconf");
        var packs = reader.List(setting);
        for (var i = 0; i < packs.Count; i++)
        {
            if (!Directory.Exists(packs[i]))
            {
                reader.Refuse(setting with { Key = $"Content:Packs:{i}" }, $"must name a folder, and there is none at \"{packs[i]}\"");
            }
        }

        return packs;
    }
}
