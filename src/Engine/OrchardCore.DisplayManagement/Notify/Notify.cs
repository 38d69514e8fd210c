using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;

namespace OrchardCore.DisplayManagement.Notify;

public enum NotifyType
{
    Success,
    Information,
    Warning,
    Error,
}

/// <summary>A message to the user.</summary>
public class NotifyEntry
{
    public NotifyType Type { get; set; }

    public IHtmlContent Message { get; set; } = HtmlString.Empty;
}

/// <summary>Tells the user something on the page that comes next, after a redirect too.</summary>
public interface INotifier
{
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message);

    /// <summary>The messages of this request.</summary>
    IList<NotifyEntry> List();
}

/// <summary>Shorter forms of <see cref="INotifier"/>.</summary>
public static class NotifierExtensions
{
    public static ValueTask SuccessAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Success, message);

    public static ValueTask InformationAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Information, message);

    public static ValueTask WarningAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Warning, message);

    public static ValueTask ErrorAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Error, message);
}
