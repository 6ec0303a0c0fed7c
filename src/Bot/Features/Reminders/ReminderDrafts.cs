using System.Collections.Concurrent;
using System.Security.Cryptography;
using Quadrennial.Bot.Commands;

namespace Quadrennial.Bot.Features.Reminders;

/// <summary>
/// Forms that were refused, as they were filled in: Discord opens no form as the answer to a form, so a button opens it again. Kept in
/// memory for the last few hundred; after that, and after a restart, one starts anew.
/// </summary>
internal sealed class ReminderDrafts
{
    private const int Most = 300;
    private const int KeyLength = 12;

    private readonly ConcurrentDictionary<string, (ulong PersonId, Form Form)> _forms = new();
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Why a form was refused, with a button that opens it again as it was.</summary>
    /// <param name="call">The form as it was sent.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="form">The same form, empty.</param>
    public Card Refuse(CommandCall call, Card refusal, Form form)
    {
        var key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
        _forms[key] = (call.Caller.Id, form with { Fields = [.. form.Fields.Select(field => Filled(field, ReminderForms.Typed(call, field.Key)))] });
        _order.Enqueue(key);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _forms.TryRemove(oldest, out _);
        }

        return refusal with
        {
            Blocks = [.. refusal.Blocks, new Block.Buttons(new Button.Act("Try again", new ControlId(ReminderControls.Again, key)))],
        };
    }

    /// <summary>A person's form; null where it is gone, or somebody else's.</summary>
    public Form? Find(string key, ulong personId) => _forms.TryGetValue(key, out var draft) && draft.PersonId == personId ? draft.Form : null;

    private static FormField Filled(FormField field, string typed) =>
        field with { Value = typed.Length == 0 ? null : typed[..Math.Min(typed.Length, field.MaxLength)] };
}
