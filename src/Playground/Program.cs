using Quadrennial.Playground.Faces;
using Quadrennial.Playground.Faces.Terminal;

return await new PlaygroundCommandLine(PlaygroundBot.Build, Screen.OfProcess()).RunAsync(args);
