namespace Quadrennial.Playground.StandIn;

/// <summary>The messages of a channel in the order of their ids, up to a number; the oldest are forgotten in batches.</summary>
internal sealed class MessageLog(int remembered)
{
    private readonly List<Message> _messages = [];

    public IReadOnlyList<Message> All => _messages;

    public void Add(Message message)
    {
        _messages.Add(message);
        if (_messages.Count > remembered)
        {
            _messages.RemoveRange(0, (remembered / 4) + 1);
        }
    }

    public Message? Find(ulong id) => IndexOf(id) is var index and >= 0 ? _messages[index] : null;

    public void Remove(Message message)
    {
        if (IndexOf(message.Id) is var index and >= 0)
        {
            _messages.RemoveAt(index);
        }
    }

    private int IndexOf(ulong id)
    {
        var (low, high) = (0, _messages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_messages[middle].Id == id)
            {
                return middle;
            }

            (low, high) = _messages[middle].Id < id ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
