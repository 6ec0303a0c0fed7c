using System.CommandLine;
using BenchmarkDotNet.Running;
using Quadrennial.Benchmarks.Load;
using Quadrennial.Benchmarks.Search;

var bot = new Option<FileInfo>("--bot") { Description = "The published Quadrennial.Bot.dll", Required = true };
var rounds = new Option<int>("--rounds") { Description = "How often each; the best of each figure counts", DefaultValueFactory = _ => 2 };
var load = new Command("load", "End to end: stand-in, published bot, people who ask; beside an echo client") { bot, rounds };
load.SetAction((result, _) => LoadCommand.RunAsync(result.GetRequiredValue(bot).FullName, result.GetValue(rounds)));

var api = new Argument<string>("api");
var token = new Argument<string>("token");
var echo = new Command("echo", "The echo client that the load is compared with") { api, token };
echo.SetAction((result, _) => EchoClient.RunAsync(new Uri(result.GetRequiredValue(api)), result.GetRequiredValue(token)));

var search = new Command("search", "The search beside Lucene.Net: times, memory and what they find");
search.SetAction(_ => SearchCommand.Run(Console.Out));

var micro = new Command("micro", "BenchmarkDotNet over the parts; arguments after -- go to it");
var passed = new Argument<string[]>("arguments") { Arity = ArgumentArity.ZeroOrMore };
micro.Arguments.Add(passed);
micro.SetAction(result => BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(result.GetValue(passed)));

return await new RootCommand("Measurements of Quadrennial") { load, echo, search, micro }.Parse(args).InvokeAsync();
