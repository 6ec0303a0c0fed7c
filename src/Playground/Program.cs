using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

return await new PlaygroundCommandLine(
    settings => throw new BotFailedException("The bot is not part of this build yet."),
    Screen.OfProcess()).RunAsync(args);
