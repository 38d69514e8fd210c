using System.Text.RegularExpressions;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Hosting;

/// <summary>What the host does from the command line, in place of serving the site. Registered in the shell, scoped.</summary>
internal interface ISiteCommand
{
    /// <summary>The first argument.</summary>
    string Name { get; }

    /// <param name="arguments">What stands behind the name.</param>
    /// <param name="cancellationToken">Cancelled when the process has to end.</param>
    /// <exception cref="CommandException">It cannot be done.</exception>
    Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}

/// <summary>Says to whoever gave the command why it cannot be done.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>Runs the command that the process was started for, and ends.</summary>
internal sealed partial class SiteCommands(ShellHost shells, IHostApplicationLifetime lifetime, ILogger<SiteCommands> logger) : BackgroundService
{
    public static bool IsRequested(string[] arguments) => arguments is [_, var name, ..] && CommandName().IsMatch(name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var arguments = Environment.GetCommandLineArgs();
            await shells.RunAsync(services => services.GetServices<ISiteCommand>().FirstOrDefault(command => command.Name == arguments[1]) is { } command
                ? command.RunAsync(arguments[2..], stoppingToken)
                : throw new CommandException($"The site has no command '{arguments[1]}'."));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var isExplained = exception is CommandException || StorageFaults.Of(exception) is not null;
            LogFailed(logger, exception.Message, isExplained ? null : exception);
            Environment.ExitCode = 1;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandName();

    [LoggerMessage(Level = LogLevel.Error, Message = "The command failed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason, Exception? exception);
}
