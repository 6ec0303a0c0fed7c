using System.Text;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.Contract;

/// <summary>Whether the check finds what it is there for.</summary>
public sealed class ContractCheckTests(ContractCheck contract)
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";

    [Fact]
    public async Task Accepts_what_the_documents_describe()
    {
        SkipWhereUnavailable();

        Assert.Empty(await contract.CheckAsync(Rest("GET", "/gateway", "", 200, """{"url":"wss://gateway.discord.gg"}""")));
        Assert.Empty(await contract.CheckAsync(Rest("POST", Callback, """{"type":4,"data":{"content":"x"}}""", 204, "")));
        Assert.Empty(await contract.CheckAsync(Gateway(fromBot: true, """{"op":1,"d":251}""")));
        Assert.Empty(await contract.CheckAsync(Gateway(fromBot: false, """{"op":11,"d":null,"s":null,"t":null}""")));
    }

    [Theory]
    [InlineData("POST", Callback, """{"type":4,"data":{"content":5}}""", 204, "", "request: /data/content")]
    [InlineData("POST", Callback, """{"type":4,"data":{"components":[{"type":1,"components":[{"type":2,"style":1,"label":1}]}]}}""", 204, "", "label")]
    [InlineData("GET", "/gateway", "", 200, """{"address":"x"}""", "response: / must have required property 'url'")]
    [InlineData("GET", "/gateway", "", 200, "", "status 200 and its body do not go together")]
    [InlineData("GET", "/gateway", "", 302, "", "status 302 is not documented")]
    [InlineData("GET", "/gateway", "", 404, """{"error":"x"}""", "response: / must have required property")]
    [InlineData("GET", "/gateways", "", 200, "{}", "no operation")]
    [InlineData("GET", "/gateway", "{}", 200, """{"url":"wss://gateway.discord.gg"}""", "takes no body")]
    public async Task Finds_what_is_wrong_with_a_request_or_its_answer(
        string method, string template, string request, int status, string response, string expected)
    {
        SkipWhereUnavailable();

        Assert.Contains(await contract.CheckAsync(Rest(method, template, request, status, response)), problem => problem.Contains(expected));
    }

    [Theory]
    [InlineData(true, """{"op":2,"d":{"intents":1}}""", "token")]
    [InlineData(true, """{"op":99,"d":null}""", "no payload")]
    [InlineData(false, """{"op":10,"s":null,"t":null,"d":{}}""", "heartbeat_interval")]
    [InlineData(false, """{"op":0,"s":1,"t":"READY","d":{"v":10}}""", "required property")]
    [InlineData(false, """{"op":0,"s":1,"t":"NO_SUCH_EVENT","d":{}}""", "no payload")]
    [InlineData(false, """{"op":0,"s":1,"t":"INTERACTION_CREATE","d":{"type":3}}""", "required property")]
    public async Task Finds_what_is_wrong_with_a_gateway_payload(bool fromBot, string payload, string expected)
    {
        SkipWhereUnavailable();

        Assert.Contains(await contract.CheckAsync(Gateway(fromBot, payload)), problem => problem.Contains(expected));
    }

    private static Exchange.Rest Rest(string method, string template, string request, int status, string response) =>
        new(method, template, template, Encoding.UTF8.GetBytes(request), status, Encoding.UTF8.GetBytes(response));

    private static Exchange.Gateway Gateway(bool fromBot, string payload) => new(fromBot, Encoding.UTF8.GetBytes(payload));

    private void SkipWhereUnavailable() => Assert.SkipWhen(contract.WhyNot is not null, contract.WhyNot ?? "");
}
