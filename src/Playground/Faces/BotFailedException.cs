namespace Quadrennial.Playground.Faces;

/// <summary>The bot did not start, or stopped by itself. The message is a sentence for the person at the terminal.</summary>
internal sealed class BotFailedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
