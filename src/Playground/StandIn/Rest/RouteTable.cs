namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>All routes, found by path.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(string First, int Length), Route[]> _routes;

    public RouteTable(IEnumerable<Route> routes) =>
        _routes = routes
            .GroupBy(route => (route.Segments[0], route.Segments.Length))
            .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The route for a request.</summary>
    /// <exception cref="Refusal">No such path (404), or not with this method (405).</exception>
    public Route Find(string method, string[] path)
    {
        if (path.Length == 0 || !_routes.TryGetValue((path[0], path.Length), out var routes))
        {
            throw Refusals.NotFound();
        }

        var isPathKnown = false;
        foreach (var route in routes)
        {
            if (route.Matches(path))
            {
                if (route.Method == method)
                {
                    return route;
                }

                isPathKnown = true;
            }
        }

        throw isPathKnown ? Refusals.MethodNotAllowed() : Refusals.NotFound();
    }
}
