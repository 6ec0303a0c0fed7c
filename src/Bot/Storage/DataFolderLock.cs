namespace Quadrennial.Bot.Storage;

/// <summary>Keeps a data folder to one process. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _held;

    private DataFolderLock(FileStream held) => _held = held;

    /// <summary>Takes the folder, which is made if need be.</summary>
    /// <exception cref="BotStartException">Another process has it, or it cannot be written to.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, exception);
        }

        try
        {
            var file = Path.Combine(folder, "lock");
            return new DataFolderLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unusable(folder, exception);
        }
        catch (IOException exception)
        {
            throw new BotStartException(
                ExitCode.StorageUnusable,
                [
                    $"The data folder \"{folder}\" is in use by another running copy of the bot ({exception.Message}). "
                        + "Stop that one first, or give this one a folder of its own with Storage__Path.",
                ]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    private static BotStartException Unusable(string folder, Exception exception) => new(
        ExitCode.StorageUnusable,
        [$"The data folder \"{folder}\" cannot be used ({exception.Message}). Set Storage__Path to a folder the bot may write to."]);
}
