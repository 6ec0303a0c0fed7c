using System.Text.Json;
using Quadrennial.Discord.Models;

namespace Quadrennial.Discord.Json;

/// <summary>Reads and writes made-up things once, so that the first real ones find the code loaded.</summary>
internal static class Rehearsal
{
    private static ReadOnlySpan<byte> Command =>
        """
        {"id":"1","application_id":"2","type":2,"token":"t","version":1,"guild_id":"3","channel_id":"4","context":0,"locale":"en-GB",
        "app_permissions":"8","authorizing_integration_owners":{"0":"3"},"entitlements":[],"attachment_size_limit":10485760,
        "channel":{"id":"4","type":0,"name":"n","permissions":"8"},"member":{"roles":["5"],"permissions":"8","user":{"id":"6","username":"u"}},
        "data":{"id":"7","name":"c","type":1,"custom_id":"x","component_type":3,"values":["v"],
        "options":[{"name":"o","type":3,"value":"v","focused":true}],"components":[{"type":18,"component":{"type":4,"custom_id":"i","value":"v"}}]},
        "message":{"id":"8","channel_id":"4","content":"","flags":64,"components":[{"type":17,"components":[{"type":10,"content":"t"}]}]}}
        """u8;

    public static void Run()
    {
        JsonSerializer.Deserialize(Command, Wire.Types.Interaction);
        var card = new MessageBody
        {
            Flags = MessageFlags.IsComponentsV2,
            Components =
            [
                new Container(
                [
                    new TextDisplay("t"),
                    new Section([new TextDisplay("t")], new ButtonComponent { Style = ButtonStyle.Link, Label = "l", Url = "u" }),
                    new Separator(),
                    new ActionRow([new ButtonComponent { Style = ButtonStyle.Primary, Label = "l", CustomId = "c" }]),
                    new ActionRow([new StringSelect { CustomId = "c", Options = [new SelectOption("l", "v")] }]),
                ])
                {
                    AccentColor = 1,
                },
            ],
        };
        DiscordJson.Write(InteractionResponse.Message(card));
        DiscordJson.Write(InteractionResponse.Choices([new ApplicationCommandChoice("n", "v")]));
        DiscordJson.Write(InteractionResponse.Modal(new Modal("c", "t", [new Label("l", new TextInput { CustomId = "i" })])));
    }
}
