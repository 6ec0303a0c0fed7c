using Microsoft.Extensions.Configuration;
using Quadrennial.Bot.Configuration;

namespace Quadrennial.Bot.CommandLine;

/// <summary>Says everything that is wrong with the settings and the packs at once, without connecting to Discord.</summary>
internal static class ConfigurationCheck
{
    /// <summary>Checks and prints.</summary>
    public static ExitCode Run(IConfiguration configuration, TextWriter output)
    {
        if (!BotSettings.TryRead(configuration, out var settings, out var reader))
        {
            foreach (var problem in reader.Problems)
            {
                output.WriteLine(problem);
            }

            return ExitCode.WrongSettings;
        }

        output.WriteLine($"Settings are fine: {settings.Discord}, data in \"{Path.GetFullPath(settings.StoragePath)}\".");
        return ContentCheck.Run(settings.Packs, output);
    }
}
