using Microsoft.Extensions.Configuration;
using Quadrennial.Bot;
using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

return await new PlaygroundCommandLine(
    settings => BotApplication.Build(
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), ownsProcess: false, logsToTerminal: true),
    Screen.OfProcess()).RunAsync(args);
