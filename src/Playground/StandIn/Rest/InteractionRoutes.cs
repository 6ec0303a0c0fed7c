using Quadrennial.Playground.StandIn.Rules;
using Quadrennial.Playground.StandIn.Wire;

namespace Quadrennial.Playground.StandIn.Rest;

/// <summary>Answers to interactions: the first one, and what follows by the interaction's webhook.</summary>
internal sealed class InteractionRoutes(World world)
{
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";
    private const string Original = Webhook + "/messages/@original";
    private const string Message = Webhook + "/messages/{message_id}";

    private readonly InteractionAnswers _answers = new(world);

    public IEnumerable<Route> Routes =>
    [
        ByToken("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Answer),
        ByToken("POST", Webhook, FollowUp),
        .. new[] { Original, Message }.SelectMany(path => (Route[])
        [
            ByToken("GET", path, Get),
            ByToken("PATCH", path, Edit),
            ByToken("DELETE", path, Delete),
        ]),
    ];

    /// <summary>Limited by the token in its path: 5 in 2 seconds.</summary>
    private static Route ByToken(string method, string template, Func<RestCall, RestAnswer> handle) =>
        new(method, template, handle) { Access = Access.TokenInPath, Window = TimeSpan.FromSeconds(2) };

    private RestAnswer Answer(RestCall call)
    {
        var interaction = world.Interactions.GetUnanswered(call.Id("interaction_id"), call.Parameter("interaction_token"));
        var problems = new Problems();
        var fields = new Fields(call.Object, "", problems);
        var type = CallbackRules.TypeOf(fields, interaction);
        if (world.Options.Strict)
        {
            CallbackRules.Check(fields, type);
            problems.Throw();
            if (type is CallbackType.Message && fields.Child("data") is { } data)
            {
                MessageRules.RefuseEmpty(data, call.Uploads.Count > 0);
            }
        }

        _answers.Answer(interaction, type, call.Object, call.Uploads);
        return call.IsAsked("with_response") ? RestAnswer.Ok(CallbackJson.Of(interaction, type)) : RestAnswer.Nothing;
    }

    private RestAnswer FollowUp(RestCall call)
    {
        var interaction = Interaction(call);
        var isFillingIn = interaction.Message is { IsLoading: true };
        var problems = new Problems();
        var fields = new Fields(call.Object, "", problems);
        if (world.Options.Strict)
        {
            MessageRules.Check(fields, isFillingIn ? MessageRequest.InteractionUpdate : MessageRequest.WebhookCreate);
            problems.Throw();
            MessageRules.RefuseEmpty(fields, call.Uploads.Count > 0);
        }

        return RestAnswer.Ok(_answers.FollowUp(interaction, call.Object, call.Uploads).Body.DeepClone());
    }

    private RestAnswer Get(RestCall call) => RestAnswer.Ok(Find(call).Message.Body.DeepClone());

    private RestAnswer Edit(RestCall call)
    {
        var (interaction, message) = Find(call);
        if (world.Options.Strict)
        {
            var problems = new Problems();
            MessageRules.Check(new Fields(call.Object, "", problems), MessageRequest.WebhookEdit);
            problems.Throw();
        }

        _answers.Edit(interaction, message, call.Object, call.Uploads);
        return RestAnswer.Ok(message.Body.DeepClone());
    }

    private RestAnswer Delete(RestCall call)
    {
        var (interaction, message) = Find(call);
        _answers.Delete(interaction, message);
        return RestAnswer.Nothing;
    }

    private Interaction Interaction(RestCall call) =>
        world.Interactions.GetAnswered(call.Id("webhook_id"), call.Parameter("webhook_token"));

    private (Interaction Interaction, Message Message) Find(RestCall call)
    {
        var interaction = Interaction(call);
        var id = call.Route.Template == Original ? "@original" : call.Parameter("message_id");
        return (interaction, InteractionAnswers.Find(interaction, id));
    }
}
