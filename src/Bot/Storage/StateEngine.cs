using System.Data.Common;

namespace Quadrennial.Bot.Storage;

/// <summary>What differs between the databases that can hold the state. Everything else is the same statements on both.</summary>
internal abstract class StateEngine : IDisposable
{
    /// <summary>Where the state lives, for messages to whoever runs the bot; without secrets.</summary>
    public abstract string Place { get; }

    /// <summary>The type of a key that counts itself.</summary>
    public abstract string IdentityColumn { get; }

    /// <summary>What to put back after an upgrade that did no good, as the end of a sentence.</summary>
    public abstract string CopyFromBefore { get; }

    /// <summary>Opens the one connection that writes. Whoever has it is the only process that writes.</summary>
    /// <exception cref="StateTakenException">Another process has it.</exception>
    public abstract DbConnection OpenWriter();

    /// <summary>Opens a connection that only reads.</summary>
    public abstract DbConnection OpenReader();

    /// <summary>Begins a unit of work that will write.</summary>
    public abstract DbTransaction BeginWriting(DbConnection writer);

    /// <summary>Begins a unit of work that sees one state of affairs, whatever is written meanwhile.</summary>
    public abstract DbTransaction BeginReading(DbConnection reader);

    /// <summary>Copies everything before migrations change it, where the database leaves that to us.</summary>
    /// <param name="writer">The connection that writes.</param>
    /// <param name="version">How many migrations the state has behind it.</param>
    public abstract void Backup(DbConnection writer, long version);

    /// <summary>What is wrong and what to do, in a sentence, when the database cannot be opened.</summary>
    public abstract string Explain(DbException exception);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>Another process writes to the state.</summary>
/// <param name="sentence">What to do about it.</param>
internal sealed class StateTakenException(string sentence) : DbException(sentence);
