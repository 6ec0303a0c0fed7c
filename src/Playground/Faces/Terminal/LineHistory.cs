namespace Quadrennial.Playground.Faces.Terminal;

/// <summary>Lines typed before, to go back to.</summary>
internal sealed class LineHistory
{
    private readonly List<string> _lines = [];
    private string _unfinished = "";
    private int _at;

    /// <summary>Keeps a line, unless it repeats the last one.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }

        _at = _lines.Count;
    }

    /// <summary>The line before, or null at the first. What is being typed is kept.</summary>
    public string? Back(string current)
    {
        if (_at == 0)
        {
            return null;
        }

        if (_at == _lines.Count)
        {
            _unfinished = current;
        }

        return _lines[--_at];
    }

    /// <summary>The line after, at last what was being typed, or null behind that.</summary>
    public string? Forth()
    {
        if (_at == _lines.Count)
        {
            return null;
        }

        return ++_at == _lines.Count ? _unfinished : _lines[_at];
    }
}
