using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn.Rest;

namespace Quadrennial.Playground.StandIn.Rules;

/// <summary>Collects what is wrong with a body, so that one answer names it all, each at its path.</summary>
internal sealed class Problems
{
    private readonly List<(string Path, string Code, string Message)> _found = [];

    /// <summary>Notes a problem.</summary>
    /// <param name="path">Where, with dots: <c>embeds.0.title</c>; empty for the body itself.</param>
    /// <param name="code">Discord's name of the problem, such as <c>BASE_TYPE_REQUIRED</c>.</param>
    /// <param name="message">Its sentence.</param>
    public void Add(string path, string code, string message) => _found.Add((path, code, message));

    /// <summary>Refuses with 50035 where anything was found.</summary>
    public void Throw()
    {
        if (_found.Count == 0)
        {
            return;
        }

        var tree = new JsonObject();
        foreach (var (path, code, message) in _found)
        {
            var node = path.Split('.', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(tree, (at, key) => (JsonObject)(at[key] ??= new JsonObject()));
            var errors = (JsonArray)(node["_errors"] ??= new JsonArray());
            errors.Add(new JsonObject { ["code"] = code, ["message"] = message });
        }

        throw Refusals.InvalidForm(tree);
    }

    /// <summary>Refuses with one problem.</summary>
    public static void Refuse(string path, string code, string message)
    {
        var problems = new Problems();
        problems.Add(path, code, message);
        problems.Throw();
    }
}
