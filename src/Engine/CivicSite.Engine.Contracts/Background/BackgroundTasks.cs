namespace OrchardCore.BackgroundTasks;

/// <summary>Work that runs by itself, on a schedule.</summary>
public interface IBackgroundTask
{
    /// <param name="serviceProvider">A scope of the run's own.</param>
    /// <param name="cancellationToken">Cancelled when the site stops.</param>
    Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}

/// <summary>When an <see cref="IBackgroundTask"/> runs.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BackgroundTaskAttribute : Attribute
{
    /// <summary>A cron expression of five fields; the embedded engine supports <c>*</c>, <c>*/n</c> and numbers for minutes and hours.</summary>
    public string Schedule { get; set; } = "*/5 * * * *";

    public string? Title { get; set; }

    public string? Description { get; set; }
}
