using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

return await new PlaygroundCommandLine(PlaygroundBot.BuildAsync, Screen.OfProcess()).RunAsync(args);
