using Quadrennial.Content.Loading;

namespace Quadrennial.Bot.CommandLine;

/// <summary>Reads the embedded packs together with others and prints what they hold, or every error.</summary>
internal static class ContentCheck
{
    /// <summary>Checks and prints.</summary>
    /// <param name="folders">Folders of further packs.</param>
    /// <param name="output">Where to print.</param>
    public static ExitCode Run(IEnumerable<string> folders, TextWriter output)
    {
        switch (PackLoader.Load(BotApplication.Packs(folders)))
        {
            case PackOutcome.Loaded(var catalogue):
                foreach (var conference in catalogue.Conferences)
                {
                    var editions = catalogue.Editions.Where(edition => edition.ConferenceId == conference.Id).ToList();
                    var talks = editions.Sum(edition => catalogue.TalksOf(edition).Count);
                    output.WriteLine($"{conference.Name} is fine: {editions.Count} editions, {talks} talks.");
                }

                return ExitCode.Stopped;

            case PackOutcome.Broken(var errors):
                foreach (var error in errors)
                {
                    output.WriteLine(error);
                }

                output.WriteLine(errors.Count == 1 ? "1 error." : $"{errors.Count} errors.");
                return ExitCode.BrokenPack;

            case var outcome:
                throw new InvalidOperationException($"An outcome nobody thought of: {outcome}");
        }
    }
}
