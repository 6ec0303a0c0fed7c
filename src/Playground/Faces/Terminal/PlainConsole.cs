namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>Lines in, lines out: for pipes, files and terminals that can do no more.</summary>
/// <param name="input">Where lines come from.</param>
/// <param name="output">Where everything goes.</param>
/// <param name="echoes">Whether what is read is written out too, as it is not where it comes from a pipe.</param>
internal sealed class PlainConsole(TextReader input, TextWriter output, bool echoes) : IChatConsole
{
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public async Task<string?> ReadLineAsync(string prompt, CancellationToken cancellationToken)
    {
        if (!echoes)
        {
            Write(prompt);
        }

        // Reading standard input cannot be cancelled; the wait for it can.
        var line = await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken);
        if (echoes && line is not null)
        {
            Write(prompt + line + output.NewLine);
        }

        return line;
    }

    /// <inheritdoc/>
    public void Print(string lines) => Write(lines);

    private void Write(string text)
    {
        lock (_gate)
        {
            output.Write(text);
            output.Flush();
        }
    }
}
