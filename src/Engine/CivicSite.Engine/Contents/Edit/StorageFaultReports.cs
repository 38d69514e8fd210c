using CivicSite.Engine.Data;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>Tells the log, and whoever was writing, why nothing could be stored.</summary>
internal sealed partial class StorageFaultReports(IStringLocalizer<StorageFaultReports> S, ILogger<StorageFaultReports> logger)
{
    public string Report(Exception exception)
    {
        var fault = StorageFaults.Of(exception);
        LogFault(logger, fault, exception);
        return fault == StorageFault.Full
            ? S["Nothing has been saved: the site has no room left on its disk. What you typed stands in the form. Tell the administrator, and save again when there is room."]
            : S["Nothing has been saved: the database does not answer just now. What you typed stands in the form. Save again in a minute."];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage is {Fault}: what an editor typed could not be stored")]
    private static partial void LogFault(ILogger logger, StorageFault? fault, Exception exception);
}
