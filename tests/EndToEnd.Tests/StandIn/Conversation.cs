using System.Text.Json.Nodes;
using Quadrennial.Playground.StandIn;

namespace Quadrennial.EndToEnd.Tests.StandIn;

/// <summary>A raw bot that is connected and has commands: what tests of interactions start from.</summary>
internal sealed class Conversation(Lab lab, RawGateway gateway)
{
    private const string Everywhere = """ "integration_types":[0,1],"contexts":[0,1,2] """;

    private const string Commands = $$"""
        [{"name":"talk","description":"Find a talk",{{Everywhere}},"options":[
            {"type":3,"name":"query","description":"What","required":true,"autocomplete":true},
            {"type":4,"name":"edition","description":"Which","min_value":2008,"max_value":2028},
            {"type":6,"name":"speaker","description":"Who"},
            {"type":7,"name":"where","description":"Where"}]},
         {"name":"countdown","description":"Count down",{{Everywhere}},"options":[
            {"type":1,"name":"follow","description":"Follow","options":[{"type":5,"name":"quietly","description":"Quietly"}]}]},
         {"name":"setup","description":"Set up","contexts":[0],"default_member_permissions":32},
         {"type":3,"name":"Find the talk",{{Everywhere}}},
         {"type":2,"name":"Their talks",{{Everywhere}}}]
        """;

    public static async Task<Conversation> StartAsync(Lab lab)
    {
        var gateway = await lab.IdentifyAsync();
        var registered = await lab.Rest.PutAsync($"applications/{lab.StandIn.ApplicationId}/commands", Commands);
        Assert.Equal(200, registered.Status);
        return new Conversation(lab, gateway);
    }

    /// <summary>What the bot is told.</summary>
    public Task<JsonObject> HearAsync() => gateway.ReceiveAsync("INTERACTION_CREATE");

    public Interaction Talk(string query = "dynamic asserts") => Talk(lab.Ana, lab.Channel, query);

    public static Interaction Talk(Person person, Channel channel, string query = "dynamic asserts") =>
        person.UseCommand(channel, "talk", new Dictionary<string, JsonNode?> { ["query"] = query });

    /// <summary>The bot's first answer.</summary>
    public Task<RawAnswer> AnswerAsync(Interaction interaction, string json, string query = "") =>
        lab.Rest.PostAsync($"interactions/{interaction.Id}/{interaction.Token}/callback{query}", json);

    /// <summary>A further message of the bot.</summary>
    public Task<RawAnswer> FollowUpAsync(Interaction interaction, string json) => lab.Rest.PostAsync(Webhook(interaction), json);

    /// <summary>Edits the first answer.</summary>
    public Task<RawAnswer> EditAsync(Interaction interaction, string json) =>
        lab.Rest.PatchAsync(Webhook(interaction) + "/messages/@original", json);

    public string Webhook(Interaction interaction) => $"webhooks/{lab.StandIn.ApplicationId}/{interaction.Token}";
}
