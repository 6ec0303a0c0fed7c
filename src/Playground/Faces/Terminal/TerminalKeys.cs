using System.Threading.Channels;

namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>The keys of the real terminal, Ctrl+C among them.</summary>
internal static class TerminalKeys
{
    /// <summary>Begins to read keys, for as long as the process lives.</summary>
    public static ChannelReader<ConsoleKeyInfo> Read()
    {
        Console.TreatControlCAsInput = true;
        var keys = Channel.CreateUnbounded<ConsoleKeyInfo>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

        // Reading a key blocks its thread and cannot be cancelled: so a thread of its own that nobody waits for.
        var thread = new Thread(() =>
        {
            try
            {
                while (keys.Writer.TryWrite(Console.ReadKey(intercept: true)))
                {
                }
            }
            catch (InvalidOperationException gone)
            {
                keys.Writer.Complete(gone);
            }
        })
        {
            IsBackground = true,
            Name = "terminal keys",
        };
        thread.Start();
        return keys.Reader;
    }
}
