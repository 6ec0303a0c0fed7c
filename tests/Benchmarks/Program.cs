using System.CommandLine;
using BenchmarkDotNet.Running;
using Quadrennial.Benchmarks.Delivery;
using Quadrennial.Benchmarks.Load;
using Quadrennial.Benchmarks.Search;
using Quadrennial.Benchmarks.Trivia;

var bot = new Option<FileInfo>("--bot") { Description = "The published bot: its executable, or its Quadrennial.Bot.dll", Required = true }
    .AcceptExistingOnly();
var rounds = new Option<int>("--rounds") { Description = "How often each; the best of each figure counts", DefaultValueFactory = _ => 2 };
var load = new Command("load", "End to end: stand-in, published bot, people who ask; beside an echo client") { bot, rounds };
load.SetAction((result, _) => LoadCommand.RunAsync(result.GetRequiredValue(bot).FullName, result.GetValue(rounds)));

var api = new Argument<string>("api");
var token = new Argument<string>("token");
var echo = new Command("echo", "The echo client that the load is compared with") { api, token };
echo.SetAction((result, _) => EchoClient.RunAsync(new Uri(result.GetRequiredValue(api)), result.GetRequiredValue(token)));

var search = new Command("search", "The search beside Lucene.Net: times, memory and what they find");
search.SetAction(_ => SearchCommand.Run(Console.Out));

var due = new Option<int>("--due") { Description = "How many reminders are due", DefaultValueFactory = _ => 5_000 };
var channels = new Option<int>("--channels") { Description = "To how many channels", DefaultValueFactory = _ => 1_000 };
var deliver = new Command("deliver", "Thousands of reminders due in a minute, under Discord's limits, while people ask") { bot, due, channels };
deliver.SetAction((result, _) => DeliverCommand.RunAsync(result.GetRequiredValue(bot).FullName, result.GetValue(due), result.GetValue(channels)));

var open = new Option<int>("--count") { Description = "How many reminders are open", DefaultValueFactory = _ => 1_000_000 };
var million = new Command("million", "What a million open reminders cost") { bot, open };
million.SetAction((result, _) => MillionCommand.RunAsync(result.GetRequiredValue(bot).FullName, result.GetValue(open)));

var players = new Option<int>("--players") { Description = "How many click", DefaultValueFactory = _ => 200 };
var crowd = new Command("crowd", "A room full of players clicks on one trivia question within two seconds") { bot, players };
crowd.SetAction((result, _) => CrowdCommand.RunAsync(result.GetRequiredValue(bot).FullName, result.GetValue(players)));

var micro = new Command("micro", "BenchmarkDotNet over the parts; arguments after -- go to it");
var passed = new Argument<string[]>("arguments") { Arity = ArgumentArity.ZeroOrMore };
micro.Arguments.Add(passed);
micro.SetAction(result => BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(result.GetValue(passed)));

return await new RootCommand("Measurements of Quadrennial") { load, echo, search, deliver, million, crowd, micro }.Parse(args).InvokeAsync();
