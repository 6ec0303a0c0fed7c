namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>Where a chat is typed and read: a terminal with an editable line, or plain lines in and out.</summary>
internal interface IChatConsole
{
    /// <summary>Reads a line; null when there will be none any more.</summary>
    Task<string?> ReadLineAsync(string prompt, CancellationToken cancellationToken);

    /// <summary>Writes whole lines, also while a line is being typed.</summary>
    void Print(string lines);
}
