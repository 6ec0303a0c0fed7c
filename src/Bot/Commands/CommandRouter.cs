using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Quadrennial.Bot.Commands;

/// <summary>
/// Finds who answers a call and sees to it that every call is answered: what Discord's clients still hold from an older version gets
/// a sentence about that, and whatever goes wrong is logged once, here, and apologised for.
/// </summary>
internal sealed partial class CommandRouter
{
    /// <summary>Discord's limit on suggestions.</summary>
    public const int MaxSuggestions = 25;

    private readonly CommandCatalogue _catalogue;
    private readonly FrozenDictionary<string, Control> _controls;
    private readonly ILogger<CommandRouter> _logger;

    /// <summary>Collects what the modules answer.</summary>
    /// <exception cref="InvalidOperationException">Two controls share an action.</exception>
    public CommandRouter(CommandCatalogue catalogue, IEnumerable<ICommandModule> modules, ILogger<CommandRouter> logger)
    {
        _catalogue = catalogue;
        _logger = logger;

        var controls = modules.SelectMany(module => module.Controls).ToLookup(control => control.Action);
        if (controls.FirstOrDefault(same => same.Count() > 1) is { Key: var repeated })
        {
            throw new InvalidOperationException($"More than one module answers the control action {repeated}.");
        }

        _controls = controls.ToFrozenDictionary(same => same.Key, same => same.First());
    }

    /// <summary>Answers a command, a click, a pick or a form.</summary>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Control is { } use)
        {
            return _controls.GetValueOrDefault(use.Id.Action ?? "") is { } control
                ? await AnswerAsync(control.Action, control.Handler, call, cancellationToken)
                : Reply.Private(RouterMessages.MovedOn());
        }

        var entry = Find(call);
        return entry is { Command.Handler: { } handler } && Signature.Fits(entry.Command, call)
            ? await AnswerAsync(entry.Path, handler, call, cancellationToken)
            : Reply.Private(RouterMessages.Outdated());
    }

    /// <summary>Suggests values for an option while a person types: at most 25, within Discord's limits; none when anything fails.</summary>
    /// <param name="call">The call so far.</param>
    /// <param name="option">Name of the option being typed.</param>
    /// <param name="typed">What stands in it now; user text.</param>
    public IReadOnlyList<Choice> Suggest(CommandCall call, string option, string typed)
    {
        var entry = Find(call);
        if (entry?.Command.Options.FirstOrDefault(candidate => candidate.Name == option)?.Suggest is not { } suggest)
        {
            return [];
        }

        try
        {
            return
            [
                .. suggest(call, typed)
                    .Where(choice => choice.Value.Length is > 0 and <= CommandRules.MaxCharacters)
                    .DistinctBy(choice => choice.Value)
                    .Take(MaxSuggestions)
                    .Select(choice => choice with { Label = Label.Fit(choice.Label, CommandRules.MaxCharacters, orElse: choice.Value) }),
            ];
        }
        catch (Exception exception)
        {
            LogFailure(entry.Path, NewReference(), Describe(exception));
            return [];
        }
    }

    private CommandCatalogue.Entry? Find(CommandCall call) =>
        call.Target is null ? _catalogue.FindTyped(call.Path) : _catalogue.FindOnMessage(call.Path);

    private async Task<Reply> AnswerAsync(string name, CallHandler handler, CommandCall call, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await handler(call, cancellationToken);
            return reply is Reply.Later later ? later with { Work = token => FinishAsync(name, later.Work, token) } : reply;
        }
        catch (Exception exception) when (!IsShutdown(exception, cancellationToken))
        {
            return Apologise(name, exception);
        }
    }

    private async Task<Reply.Message> FinishAsync(
        string name, Func<CancellationToken, Task<Reply.Message>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (Exception exception) when (!IsShutdown(exception, cancellationToken))
        {
            return Apologise(name, exception);
        }
    }

    private Reply.Message Apologise(string name, Exception exception)
    {
        var reference = NewReference();
        LogFailure(name, reference, Describe(exception));
        return new Reply.Message(RouterMessages.Apology(reference), IsPrivate: true);
    }

    private static bool IsShutdown(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    /// <summary>Short enough to read out; without letters and digits that look alike.</summary>
    private static string NewReference() => $"Q-{RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 6)}";

    /// <summary>Kind and place of a failure. Not its message: that may quote what a person typed.</summary>
    private static string Describe(Exception exception) =>
        exception.InnerException is { } inner ? $"{Describe(inner)}\n-- in {Outline(exception)}" : Outline(exception);

    private static string Outline(Exception exception) => $"{exception.GetType().FullName}\n{exception.StackTrace}";

    [LoggerMessage(LogLevel.Error, "{Command} failed; the person has the reference {Reference}: {Failure}")]
    private partial void LogFailure(string command, string reference, string failure);
}
