using System.Text;
using Quadrennial.Discord.Models;
using Quadrennial.Discord.Tests.Loopback;

namespace Quadrennial.Discord.Tests.Rest;

public sealed class FileTests : RestTestBase
{
    private static readonly MessageCreate WithFiles = new()
    {
        Content = "see",
        Files =
        [
            new("a.txt", Encoding.UTF8.GetBytes("first")) { Description = "A text", ContentType = "text/plain" },
            new("b.bin", new byte[] { 1, 2, 3 }),
        ],
    };

    [Fact]
    public async Task Files_travel_as_quoted_parts_after_the_json()
    {
        await Rest.CreateMessageAsync(4, WithFiles, Stop);

        var request = await Server.RequestAsync();
        var boundary = request.Header("Content-Type")!.Replace("multipart/form-data; boundary=", "").Trim('"');
        var expected = string.Join(
            "\r\n",
            $"--{boundary}",
            "Content-Type: application/json",
            "Content-Disposition: form-data; name=\"payload_json\"",
            "",
            """{"content":"see","allowed_mentions":{"parse":[]},"attachments":[{"id":"0","filename":"a.txt","description":"A text"},{"id":"1","filename":"b.bin"}]}""",
            $"--{boundary}",
            "Content-Type: text/plain",
            "Content-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"",
            "",
            "first",
            $"--{boundary}",
            "Content-Type: application/octet-stream",
            "Content-Disposition: form-data; name=\"files[1]\"; filename=\"b.bin\"",
            "",
            "\u0001\u0002\u0003",
            $"--{boundary}--",
            "");
        Assert.Equal(expected, request.Body);
        Assert.Equal(request.Body.Length.ToString(), request.Header("Content-Length"));
    }

    [Fact]
    public void A_name_cannot_end_its_header() => Assert.Equal("a__b___x-1.p_g", new FileUpload("a\"\nb;\r\\x-1.pñg", default).Name);

    [Fact]
    public async Task A_first_answer_carries_files_too_and_a_repeat_carries_them_again()
    {
        Server.Next(Answer.Error(500, 0, "oops"), Answer.NoContent);

        var answering = Rest.CreateInteractionResponseAsync(5, "tok", InteractionResponse.Message(WithFiles), Stop);
        await PassSecondsAsync(0.01, 0.1);
        await answering;

        Assert.All(Server.Requests(), request =>
        {
            Assert.Contains("""{"type":4,"data":{"content":"see",""", request.Body);
            Assert.Contains("first", request.Body);
        });
    }
}
