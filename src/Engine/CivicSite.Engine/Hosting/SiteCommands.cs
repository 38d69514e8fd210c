using System.Text.RegularExpressions;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Hosting;

/// <summary>What a feature does from the command line, in place of serving the site: the only argument is its name.</summary>
internal interface ISiteCommand
{
    string Name { get; }

    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>Runs the command that the process was started for, and ends.</summary>
internal sealed partial class SiteCommands(ShellHost shells, IHostApplicationLifetime lifetime, ILogger<SiteCommands> logger) : BackgroundService
{
    public static bool IsRequested(string[] arguments) => arguments is [_, var name] && CommandName().IsMatch(name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var name = Environment.GetCommandLineArgs()[1];
            await shells.RunAsync(async services =>
            {
                if (services.GetServices<ISiteCommand>().FirstOrDefault(command => command.Name == name) is { } command)
                {
                    await command.RunAsync(stoppingToken);
                    return;
                }

                LogUnknown(logger, name);
                Environment.ExitCode = 1;
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(logger, exception);
            Environment.ExitCode = 1;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandName();

    [LoggerMessage(Level = LogLevel.Error, Message = "No feature of the site has a command '{Command}'")]
    private static partial void LogUnknown(ILogger logger, string command);

    [LoggerMessage(Level = LogLevel.Error, Message = "The command failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
