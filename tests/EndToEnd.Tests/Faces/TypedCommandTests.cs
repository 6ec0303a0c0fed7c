using System.Text.Json;
using System.Text.Json.Nodes;
using Quadrennial.Playground.Faces.Typing;

namespace Quadrennial.EndToEnd.Tests.Faces;

public sealed class TypedCommandTests
{
    private readonly CommandReader _reader = new(Sample.Commands, Sample.Names);

    [Theory]
    [InlineData("/talk dynamic asserts", "talk", """{"query":"dynamic asserts"}""")]
    [InlineData("  /talk   dynamic asserts  ", "talk", """{"query":"dynamic asserts"}""")]
    [InlineData("/TALK Dynamic Asserts", "talk", """{"query":"Dynamic Asserts"}""")]
    [InlineData("/talk query:dynamic asserts", "talk", """{"query":"dynamic asserts"}""")]
    [InlineData("/talk query:dynamic asserts edition:16 private:true", "talk", """{"query":"dynamic asserts","edition":"16","private":true}""")]
    [InlineData("/talk dynamic asserts edition:16", "talk", """{"query":"dynamic asserts","edition":"16"}""")]
    [InlineData("/talk edition:16 query:dynamic asserts", "talk", """{"query":"dynamic asserts","edition":"16"}""")]
    [InlineData("/talk private:yes dynamic asserts", "talk", """{"query":"dynamic asserts","private":true}""")]
    [InlineData("/talk dynamic private:no asserts", "talk", """{"query":"dynamic asserts","private":false}""")]
    [InlineData("/talk query: dynamic asserts", "talk", """{"query":"dynamic asserts"}""")]
    [InlineData("/talk Query:asserts", "talk", """{"query":"asserts"}""")]
    [InlineData("/talk query:edition:16", "talk", """{"query":"edition:16"}""")]
    [InlineData("/talk \"edition:16\"", "talk", """{"query":"edition:16"}""")]
    [InlineData("/talk query:\"who said: more probes\" edition:12", "talk", """{"query":"who said: more probes","edition":"12"}""")]
    [InlineData("/talk query:\"a \\\"safe\\\" edition:16\"", "talk", """{"query":"a \u0022safe\u0022 edition:16"}""")]
    [InlineData("/talk edition:\"16\" dynamic asserts", "talk", """{"query":"dynamic asserts","edition":"16"}""")]
    [InlineData("/talk \"safety\" in Java", "talk", """{"query":"\u0022safety\u0022 in Java"}""")]
    [InlineData("/talk 5\" disks", "talk", """{"query":"5\u0022 disks"}""")]
    [InlineData("/talk DTrace: the movie", "talk", """{"query":"DTrace: the movie"}""")]
    [InlineData("/talk syscall::read:entry", "talk", """{"query":"syscall::read:entry"}""")]
    [InlineData("/talk dtrace:::BEGIN", "talk", """{"query":"dtrace:::BEGIN"}""")]
    [InlineData("/talk https://dtrace.org/blogs", "talk", """{"query":"https://dtrace.org/blogs"}""")]
    [InlineData("/talk \"title:asserts\"", "talk", """{"query":"title:asserts"}""")]
    [InlineData("/talk Sébastien’s 日本語 🎉", "talk", """{"query":"S\u00E9bastien\u2019s \u65E5\u672C\u8A9E \uD83C\uDF89"}""")]
    [InlineData("/about", "about", "{}")]
    [InlineData("/about private:TRUE", "about", """{"private":true}""")]
    [InlineData("/about private:off", "about", """{"private":false}""")]
    [InlineData("/edition", "edition", "{}")]
    [InlineData("/edition 2016", "edition", """{"year":2016}""")]
    [InlineData("/edition year:2016", "edition", """{"year":2016}""")]
    [InlineData("/ping", "ping", "{}")]
    [InlineData("/countdown show", "countdown show", "{}")]
    [InlineData("/countdown  FOLLOW  channel:#general", "countdown follow", """{"channel":"200"}""")]
    [InlineData("/countdown follow #general", "countdown follow", """{"channel":"200"}""")]
    [InlineData("/countdown follow channel:<#201> style:weekly", "countdown follow", """{"channel":"201","style":"weekly"}""")]
    [InlineData("/countdown follow channel:200 style:milestones ONLY ping:@Organisers", "countdown follow", """{"channel":"200","style":"milestones","ping":"400"}""")]
    [InlineData("/countdown admin stop by:@Grace Hopper", "countdown admin stop", """{"by":"301"}""")]
    [InlineData("/countdown admin stop", "countdown admin stop", "{}")]
    [InlineData("/dice 1.5", "dice", """{"weight":1.5}""")]
    [InlineData("/dice weight:2 sides:twenty against:@organisers", "dice", """{"weight":2,"sides":20,"against":"400"}""")]
    [InlineData("/dice weight:2 sides:6 against:<@!300>", "dice", """{"weight":2,"sides":6,"against":"300"}""")]
    public void A_line_reads_as_discord_would_fill_its_form(string line, string path, string options)
    {
        var slash = Assert.IsType<TypedCommand.Slash>(_reader.Read(line));
        Assert.Equal(path, slash.Path);
        Assert.Equal(options, JsonSerializer.Serialize(slash.Options));
    }

    [Theory]
    [InlineData("/tlak asserts", "There is no command /tlak. Did you mean /talk?")]
    [InlineData("/tal asserts", "There is no command /tal. Did you mean /talk?")]
    [InlineData("/weather", "There is no command /weather; there is /talk, /about, /edition, /ping, /countdown, /dice.")]
    [InlineData("/", "Which command? The bot has /talk, /about, /edition, /ping, /countdown, /dice.")]
    [InlineData("/countdown", "/countdown needs one of: follow, show, admin.")]
    [InlineData("/countdown folow", "There is no command /countdown folow. Did you mean /countdown follow?")]
    [InlineData("/countdown admin", "/countdown admin needs one of: stop.")]
    [InlineData("/Find the talk", "There is no command /Find; there is /talk, /about, /edition, /ping, /countdown, /dice.")]
    [InlineData("/greet", "There is no command /greet; there is /talk, /about, /edition, /ping, /countdown, /dice.")]
    [InlineData("hello", "A command begins with / (or with > for one from a message's menu).")]
    [InlineData("", "A command begins with / (or with > for one from a message's menu).")]
    [InlineData("/talk", "/talk needs query: Any part of its title, speaker or subject. Write /talk query:…")]
    [InlineData("/talk edition:16", "/talk needs query: Any part of its title, speaker or subject. Write /talk query:…")]
    [InlineData("/talk query:", "query needs a value after the colon.")]
    [InlineData("/talk query: edition:16", "query needs a value after the colon.")]
    [InlineData("/talk asserts edtion:16", "/talk has no option edtion. Did you mean edition?")]
    [InlineData("/talk quary:asserts", "/talk has no option quary. Did you mean query?")]
    [InlineData("/talk title:asserts", "/talk has no option title; its options are query, edition, speaker, private. Text with a colon can stand in quotes.")]
    [InlineData("/about secret:yes", "/about has no option secret; its only option is private. Text with a colon can stand in quotes.")]
    [InlineData("/about everything", "/about cannot place \"everything\"; its only option is private.")]
    [InlineData("/ping now", "/ping cannot place \"now\"; it takes no options.")]
    [InlineData("/talk query:a query:b", "query is given more than once.")]
    [InlineData("/talk a private:maybe", "private is true or false, not \"maybe\".")]
    [InlineData("/talk a private:", "private needs a value after the colon.")]
    [InlineData("/talk 0123456789012345678901234567890123456789012345678901234567890", "query may have at most 60 characters; that was 61.")]
    [InlineData("/edition year:soon", "year must be a whole number, not \"soon\".")]
    [InlineData("/edition 16.5", "year must be a whole number, not \"16.5\".")]
    [InlineData("/edition 1999", "year must be at least 2008.")]
    [InlineData("/edition 99999999999999999999", "year must be a whole number, not \"99999999999999999999\".")]
    [InlineData("/edition 2101", "year must be at most 2100.")]
    [InlineData("/edition year:2016 more", "/edition cannot place \"more\"; its only option is year.")]
    [InlineData("/countdown follow channel:#nowhere", "channel must be a channel that exists here (general, announcements), not \"#nowhere\".")]
    [InlineData("/countdown follow channel:999", "channel must be a channel that exists here (general, announcements), not \"999\".")]
    [InlineData("/countdown follow #general style:daily", "style is one of: Milestones only, Weekly; not \"daily\".")]
    [InlineData("/countdown follow #general ping:@everyone-else", "ping must be a role that exists here (organisers), not \"@everyone-else\".")]
    [InlineData("/countdown admin stop @Bob", "by must be a person that exists here (Quadrennial, Ada, Grace Hopper), not \"@Bob\".")]
    [InlineData("/dice heavy", "weight must be a number, not \"heavy\".")]
    [InlineData("/dice NaN", "weight must be a number.")]
    [InlineData("/dice 0.25", "weight must be at least 0.5.")]
    [InlineData("/dice 1 picture:die.png", "picture takes a file, which cannot be typed here.")]
    [InlineData(">Find", "No message command begins like that; there is >Find the talk, >Find the talk again.")]
    [InlineData(">Find the talks", "No message command begins like that; there is >Find the talk, >Find the talk again.")]
    [InlineData(">Find the talk", "What should the message say? Write it after the name: >Find the talk the talk about …")]
    public void What_discord_would_not_let_one_send_is_refused_with_a_sentence(string line, string sentence) =>
        Assert.Equal(new TypedCommand.Refused(sentence), _reader.Read(line));

    [Theory]
    [InlineData(">Find the talk the one about unikernels", "Find the talk", "the one about unikernels")]
    [InlineData("> find THE talk   unikernels ", "Find the talk", "unikernels")]
    [InlineData(">Find the talk again please", "Find the talk again", "please")]
    [InlineData(">Find the talk /talk query:x", "Find the talk", "/talk query:x")]
    public void A_message_command_is_used_on_the_text_after_its_name(string line, string name, string text) =>
        Assert.Equal(new TypedCommand.OnMessage(name, text), _reader.Read(line));

    [Fact]
    public void A_suggested_label_sends_the_value_it_stands_for()
    {
        _reader.Remember("talk", "query", "Dynamic Asserts (Dan McDonald)", JsonValue.Create("dtrace.conf/16-05"));

        var free = Assert.IsType<TypedCommand.Slash>(_reader.Read("/talk Dynamic Asserts (Dan McDonald)"));
        var named = Assert.IsType<TypedCommand.Slash>(_reader.Read("/talk query:Dynamic Asserts (Dan McDonald) edition:16"));
        var other = Assert.IsType<TypedCommand.Slash>(_reader.Read("/talk Dynamic Asserts"));

        Assert.Equal("dtrace.conf/16-05", free.Options["query"].ToString());
        Assert.Equal("dtrace.conf/16-05", named.Options["query"].ToString());
        Assert.Equal("Dynamic Asserts", other.Options["query"].ToString());
    }
}
